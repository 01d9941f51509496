using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>The record of processing activities: who is responsible, and an activity for each purpose.</summary>
internal sealed record ProcessingRecord(ImmutableArray<RecordField> Responsible, ImmutableArray<RecordActivity> Activities)
{
    /// <summary>What is done on behalf of others (article 30(2)), for each of those who are responsible for it, by their keys in the side file.</summary>
    internal ImmutableArray<RecordActivity> OnBehalf { get; init; } = [];

    internal int Missing => Responsible.Concat(Activities.Concat(OnBehalf).SelectMany(static activity => activity.Fields)).Count(static said => said.Provenance == Provenance.Missing);
}

/// <summary>One activity, by the key of its purpose.</summary>
internal sealed record RecordActivity(string Key, string Title, ImmutableArray<RecordField> Fields);
