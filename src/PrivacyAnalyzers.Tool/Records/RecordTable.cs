using System.Collections.Immutable;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>The record as rows of a table: a row for each field.</summary>
internal static class RecordTable
{
    internal static ImmutableArray<string> Header(Vocabulary words) => [words["Activity", "Activité"], words["Field", "Rubrique"], words["Value", "Valeur"], words["Comes from", "Origine"]];

    /// <param name="record">The record.</param>
    /// <param name="separator">What stands between several values of a field.</param>
    /// <param name="words">The language.</param>
    internal static IEnumerable<ImmutableArray<string>> Rows(ProcessingRecord record, string separator, Vocabulary words) =>
        record.Responsible.Select(field => Row("", field, separator, words))
            .Concat(record.Activities.Concat(record.OnBehalf).SelectMany(activity => activity.Fields.Select(field => Row(activity.Title, field, separator, words))));

    private static ImmutableArray<string> Row(string activity, RecordField field, string separator, Vocabulary words) =>
        [activity, field.Label, string.Join(separator, field.Values), RecordWords.Of(field.Provenance, words)];
}
