using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>Files that a program wrote, by the names that programs give them.</summary>
internal static class GeneratedFiles
{
    internal static bool Is(string path) => GeneratedTrees.IsName(path) || path.EndsWith("ModelSnapshot.cs", StringComparison.Ordinal);
}
