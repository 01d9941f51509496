using PrivacyAnalyzers.Baselines;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Findings;

/// <summary>Where the baselines of projects stand.</summary>
internal static class BaselineFiles
{
    internal static bool Is(string path) => string.Equals(Path.GetFileName(path), Baseline.FileName, StringComparison.OrdinalIgnoreCase);

    /// <summary>The one that the project has, or would have.</summary>
    internal static string Of(LoadedProject project) =>
        project.AdditionalFiles.Select(static file => file.Path).Where(Is).Order(StringComparer.Ordinal).FirstOrDefault() ?? Path.Combine(project.Folder, Baseline.FileName);
}
