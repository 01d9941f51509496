using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace PrivacyAnalyzers.Package.Tests;

[Collection(nameof(PackageCollection))]
public sealed class PackageContentTests(PackageFixture package)
{
    // What NuGet itself adds.
    private static readonly string[] Envelope = ["_rels/", "[Content_Types].xml", "package/"];

    [Fact]
    public void Package_HoldsExactlyTheseFiles()
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);
        var files = archive.Entries.Select(entry => entry.FullName).Where(name => !Envelope.Any(name.StartsWith)).Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "PrivacyAnalyzers.nuspec",
                "README.md",
                "analyzers/dotnet/cs/PrivacyAnalyzers.CodeFixes.dll",
                "analyzers/dotnet/cs/PrivacyAnalyzers.dll",
                "buildTransitive/PrivacyAnalyzers.props",
                "buildTransitive/PrivacyAnalyzers.targets",
                "lib/net10.0/PrivacyAnalyzers.Abstractions.dll",
                "lib/net10.0/PrivacyAnalyzers.Abstractions.xml",
                "lib/netstandard2.0/PrivacyAnalyzers.Abstractions.dll",
                "lib/netstandard2.0/PrivacyAnalyzers.Abstractions.xml",
                "presets/PrivacyAnalyzers.strict.globalconfig",
                "presets/PrivacyAnalyzers.what.globalconfig",
                "presets/PrivacyAnalyzers.whole.globalconfig",
                "presets/PrivacyAnalyzers.why.globalconfig",
            ],
            files);
    }

    [Fact]
    public void Package_DependsOnNothing_AndFlowsToDependents()
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);
        using var stream = archive.GetEntry("PrivacyAnalyzers.nuspec")!.Open();
        var nuspec = XDocument.Load(stream);
        Assert.DoesNotContain(nuspec.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.DoesNotContain(nuspec.Descendants(), element => element.Name.LocalName == "developmentDependency");
    }

    [Theory]
    [InlineData("analyzers/dotnet/cs/PrivacyAnalyzers.dll")]
    [InlineData("analyzers/dotnet/cs/PrivacyAnalyzers.CodeFixes.dll")]
    public void AnalyzerAssembly_LoadsInTheOldestCompilerPromised(string path)
    {
        using var archive = ZipFile.OpenRead(package.PackagePath);
        using var stream = archive.GetEntry(path)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        memory.Position = 0;
        using var image = new PEReader(memory);
        var metadata = image.GetMetadataReader();
        var references = metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version);
        Assert.All(
            references.Where(reference => reference.Key.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
            reference => Assert.True(reference.Value <= new Version(4, 8, 0, 0), $"{reference.Key} {reference.Value} is newer than Roslyn 4.8: older compilers drop the assembly in silence"));
        // Beside the compiler's own assemblies, those that it needs itself.
        Assert.All(
            references.Keys,
            name => Assert.True(
                name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
                    || name is "netstandard" or "PrivacyAnalyzers" or "System.Collections.Immutable" or "System.Reflection.Metadata" or "System.Memory" or "System.Composition.AttributedModel",
                $"{name} is not there when a compiler loads the analyzer"));
    }
}
