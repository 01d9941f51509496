namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Names that projects and folders of tests have.</summary>
internal static class TestNames
{
    private static readonly string[] Words = ["Test", "Tests", "UnitTests", "IntegrationTests", "FunctionalTests", "EndToEndTests", "Benchmarks", "Fuzz", "Specs"];

    internal static bool Is(string name) =>
        Words.Any(word => name.Equals(word, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + word, StringComparison.OrdinalIgnoreCase))
        || name.EndsWith("Tests", StringComparison.Ordinal);
}
