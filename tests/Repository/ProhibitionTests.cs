using System.Xml.Linq;

namespace PrivacyAnalyzers.Conventions;

/// <summary>What must not be there.</summary>
public sealed class ProhibitionTests
{
    [Theory]
    [InlineData("#pragma " + "warning disable", "what is disabled here is disabled for a reason that belongs in the project file, once")]
    [InlineData("Suppress" + "Message", "our own code has no suppression")]
    [InlineData("Not" + "ImplementedException", "a stub is not an answer")]
    [InlineData("TO" + "DO", "done now, or an issue")]
    public void SourceNeverSays(string text, string why)
    {
        var files = Checkout.Files("src", "*.cs").Concat(Checkout.Files("tools", "*.cs")).Where(path => !path.Contains("/Emission/", StringComparison.Ordinal) || !text.StartsWith('#'));
        Assert.True(!files.Any(path => Checkout.Read(path).Contains(text, StringComparison.Ordinal)), $"'{text}' {why}: {files.FirstOrDefault(path => Checkout.Read(path).Contains(text, StringComparison.Ordinal))}");
    }

    [Fact]
    public void Samples_SuppressNothing() =>
        Assert.All(Checkout.Files("samples/Boutique", "*.cs"), path =>
        {
            Assert.DoesNotContain("#pragma " + "warning", Checkout.Read(path), StringComparison.Ordinal);
            Assert.DoesNotContain("Suppress" + "Message", Checkout.Read(path), StringComparison.Ordinal);
        });

    [Fact]
    public void NoTestIsSkipped() =>
        Assert.All(Checkout.Files("tests", "*.cs"), path => Assert.DoesNotContain("Skip" + " = ", Checkout.Read(path), StringComparison.Ordinal));

    [Fact]
    public void ShippedAnalyzers_AreBuiltOnTheOldestCompilerPromised_WithTheRulesForAnalyzersOn()
    {
        var packages = XDocument.Parse(Checkout.Read("Directory.Packages.props"));
        Assert.Equal("4.8.0", packages.Descendants("RoslynVersion").First().Value);
        Assert.All(
            new[] { "PrivacyAnalyzers", "PrivacyAnalyzers.CodeFixes" },
            name =>
            {
                var project = XDocument.Parse(Checkout.Read($"src/{name}/{name}.csproj"));
                Assert.Equal("netstandard2.0", project.Descendants("TargetFramework").Single().Value);
                Assert.Equal("true", project.Descendants("EnforceExtendedAnalyzerRules").Single().Value);
                Assert.All(project.Descendants("PackageReference"), reference => Assert.Equal("all", reference.Attribute("PrivateAssets")?.Value));
            });
    }

    [Fact]
    public void NoPackageVersion_StandsOutsideTheCentralFile() =>
        Assert.All(
            Checkout.Files("src", "*.csproj").Concat(Checkout.Files("tests", "*.csproj")).Concat(Checkout.Files("samples", "*.csproj")).Concat(Checkout.Files("tools", "*.csproj")),
            path => Assert.DoesNotContain(XDocument.Parse(Checkout.Read(path)).Descendants("PackageReference"), reference => reference.Attribute("Version") is not null));
}
