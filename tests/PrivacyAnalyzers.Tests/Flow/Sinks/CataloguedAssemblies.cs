using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>A compilation that references every package of <c>Packages.txt</c> that is to be had.</summary>
internal static class CataloguedAssemblies
{
    internal static Compilation Compilation { get; } = CSharpCompilation.Create(
        "Catalogue",
        references: CataloguedPackage.All.Where(package => package.IsServed)
            .SelectMany(package => ReferencePaths.Package(package.Id, package.Version!, package.Folder))
            .DistinctBy(Path.GetFileName)
            .Select(path => MetadataReference.CreateFromFile(path)));
}
