using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>
/// The marks that lie beside this program, for projects without the package: those whose packages cannot be restored, and those of a team that has marked nothing yet.
/// The rules look at what may hold marks only, and would find nothing there without a word.
/// </summary>
internal static class AbstractionsReference
{
    private const string Assembly = "PrivacyAnalyzers.Abstractions";

    /// <param name="project">The assembly that the project makes.</param>
    /// <param name="references">The assemblies that it is compiled against anyway.</param>
    internal static IEnumerable<MetadataReference> For(string project, IEnumerable<string> references)
    {
        var file = Path.Combine(AppContext.BaseDirectory, Assembly + ".dll");
        var hasThem = project == Assembly || references.Any(static reference => Path.GetFileNameWithoutExtension(reference) == Assembly);
        return hasThem || !File.Exists(file) ? [] : [LibraryReferences.Of(file)];
    }
}
