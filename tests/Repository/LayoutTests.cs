using RuleDocs;

namespace PrivacyAnalyzers.Conventions;

/// <summary>Small rooms, and two clicks to anything about a rule.</summary>
public sealed class LayoutTests
{
    private const int SourceCeiling = 500;
    private const int TestCeiling = 800;
    private const int MedianCeiling = 80;
    private const int Percentile95Ceiling = 300;

    private static readonly string[] BannedStems = ["Utils", "Util", "Helpers", "Helper", "Manager", "Common", "Misc"];

    public static TheoryData<string> Ids => CatalogueTests.Ids;

    public static TheoryData<string> IdsWithFixes => [.. CatalogueReader.Read().Where(rule => rule.Fixes.Count > 0).Select(rule => rule.Id)];

    [Fact]
    public void SourceFiles_StayUnderTheirCeilings()
    {
        var sizes = Checkout.Files("src", "*.cs").Select(path => (Path: path, Lines: Checkout.Lines(path))).OrderBy(file => file.Lines).ToList();
        Assert.DoesNotContain(sizes, file => file.Lines > SourceCeiling);
        Assert.True(sizes[sizes.Count / 2].Lines < MedianCeiling, $"the median source file has {sizes[sizes.Count / 2].Lines} lines");
        Assert.True(sizes[sizes.Count * 95 / 100].Lines < Percentile95Ceiling, $"one file in twenty has {sizes[sizes.Count * 95 / 100].Lines} lines or more");
    }

    [Fact]
    public void TestFiles_StayUnderTheirCeiling() =>
        Assert.DoesNotContain(Checkout.Files("tests", "*.cs").Select(path => (Path: path, Lines: Checkout.Lines(path))), file => file.Lines > TestCeiling);

    [Fact]
    public void NoFileIsNamedAfterNothing() =>
        Assert.DoesNotContain(Checkout.Files("src", "*.cs"), path => BannedStems.Any(stem => Path.GetFileNameWithoutExtension(path).EndsWith(stem, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Analyzer_StandsInTheFolderOfItsBlock(string id)
    {
        var rule = CatalogueTests.Rule(id);
        Assert.All(rule.Analyzers, analyzer =>
        {
            var file = Assert.Single(Checkout.Files("src/PrivacyAnalyzers/Rules", analyzer.Name + ".cs"));
            // A pass that several rules share stands where they share it.
            if (analyzer.Name == rule.Name + "Analyzer")
            {
                Assert.StartsWith($"src/PrivacyAnalyzers/Rules/{rule.Block}/", file, StringComparison.Ordinal);
            }
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_HasATestFileOfItsStem(string id)
    {
        var rule = CatalogueTests.Rule(id);
        Assert.True(
            Checkout.Exists($"tests/PrivacyAnalyzers.Tests/Rules/{rule.Block}/{rule.Name}Tests.cs"),
            $"{id} has no tests/PrivacyAnalyzers.Tests/Rules/{rule.Block}/{rule.Name}Tests.cs");
    }

    [Theory]
    [MemberData(nameof(IdsWithFixes))]
    public void Fix_HasTheStemOfItsRule_AndATestFile(string id)
    {
        var rule = CatalogueTests.Rule(id);
        Assert.Contains(rule.Fixes, fix => fix.Name == rule.Name + "Fix");
        Assert.True(Checkout.Exists($"src/PrivacyAnalyzers.CodeFixes/{rule.Block}/{rule.Name}Fix.cs"), $"{rule.Name}Fix stands elsewhere");
        Assert.True(Checkout.Exists($"tests/PrivacyAnalyzers.CodeFixes.Tests/{rule.Block}/{rule.Name}FixTests.cs"), $"{rule.Name}Fix has no test file");
    }

    [Fact]
    public void EverySourceProject_HasATestProject()
    {
        // The package project holds no code; its tests open what it packs.
        Assert.All(Checkout.Files("src", "*.csproj"), project =>
        {
            var name = Path.GetFileNameWithoutExtension(project);
            Assert.True(Checkout.Exists($"tests/{name}.Tests/{name}.Tests.csproj"), name + " has no test project");
        });
    }

    [Fact]
    public void EveryProject_IsInTheSolution()
    {
        var solution = Checkout.Read("PrivacyAnalyzers.sln").Replace('\\', '/');
        Assert.All(
            Checkout.Files("src", "*.csproj").Concat(Checkout.Files("tests", "*.csproj")).Concat(Checkout.Files("samples", "*.csproj")).Concat(Checkout.Files("tools", "*.csproj")),
            project => Assert.Contains(project, solution, StringComparison.Ordinal));
    }
}
