namespace PrivacyAnalyzers.Abstractions.Tests.StandardTerms;

/// <summary>The terms found in the published vocabulary, by IRI, with the kind they have there. The file says which version.</summary>
internal static class PublishedTerms
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Kinds = new(() => Lines()
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split('\t'))
        .ToDictionary(columns => columns[0], columns => columns[2], StringComparer.Ordinal));

    public static IEnumerable<string> Iris => Kinds.Value.Keys;

    public static string Heading => Lines()[0];

    public static string? KindOf(string iri) => Kinds.Value.GetValueOrDefault(iri);

    private static string[] Lines() => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "StandardTerms", "PublishedTerms.tsv"));
}
