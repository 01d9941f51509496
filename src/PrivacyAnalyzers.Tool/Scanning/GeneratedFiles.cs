namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>Files that a program wrote, by the names that programs give them.</summary>
internal static class GeneratedFiles
{
    internal static bool Is(string path) =>
        path.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".g.i.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".Designer.cs", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".generated.cs", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith("ModelSnapshot.cs", StringComparison.Ordinal);
}
