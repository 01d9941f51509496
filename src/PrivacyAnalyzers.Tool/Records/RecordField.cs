using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>One field of the record.</summary>
/// <param name="Id">Its name in JSON and CSV, the same in every language.</param>
/// <param name="Label">What it is called in the document.</param>
/// <param name="Values">What it says; empty where it is missing.</param>
/// <param name="Provenance">Where that comes from.</param>
/// <param name="Terms">The terms of the W3C Data Privacy Vocabulary for the values, where there are.</param>
internal sealed record RecordField(string Id, string Label, ImmutableArray<string> Values, Provenance Provenance, ImmutableArray<string> Terms)
{
    internal static RecordField Of(string id, string label, IEnumerable<string?> values, Provenance provenance, IEnumerable<string?>? terms = null)
    {
        ImmutableArray<string> said = [.. values.OfType<string>().Where(static value => value.Length > 0).Distinct(StringComparer.Ordinal)];
        return new(id, label, said, said.IsEmpty ? Provenance.Missing : provenance, [.. (terms ?? []).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }
}
