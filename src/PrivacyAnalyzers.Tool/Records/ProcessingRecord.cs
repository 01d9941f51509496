using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>The record of processing activities: who is responsible, and an activity for each purpose.</summary>
internal sealed record ProcessingRecord(ImmutableArray<RecordField> Responsible, ImmutableArray<RecordActivity> Activities)
{
    internal int Missing => Responsible.Concat(Activities.SelectMany(static activity => activity.Fields)).Count(static said => said.Provenance == Provenance.Missing);
}

/// <summary>One activity, by the key of its purpose.</summary>
internal sealed record RecordActivity(string Key, string Title, ImmutableArray<RecordField> Fields);
