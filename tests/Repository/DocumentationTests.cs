using RuleDocs;

namespace PrivacyAnalyzers.Conventions;

/// <summary>What is documented is what is compiled.</summary>
public sealed class DocumentationTests
{
    private static readonly string[] Sections = ["## Law", "## Violations", "## No violations", "## Options", "## What it does not see"];

    public static TheoryData<string> Ids => CatalogueTests.Ids;

    public static TheoryData<string> Pages => [.. Checkout.Files("docs", "*.md"), "README.md", "CONTRIBUTING.md", "CHANGELOG.md"];

    [Fact]
    public void GeneratedDocuments_AreCurrent()
    {
        var stale = Projection.Of(new RuleDocs.Repository(Checkout.Root), CatalogueReader.Read()).Where(document => !document.IsCurrent).Select(document => document.RelativePath);
        Assert.True(!stale.Any(), "run 'dotnet run --project tools/RuleDocs' and commit: " + string.Join(", ", stale));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void RulePage_HasEverySection(string id)
    {
        var page = Checkout.Read($"docs/rules/{id}.md");
        Assert.All(Sections, section => Assert.Contains("\n" + section + "\n", page, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void RulePage_ShowsViolationsAndTheirTwins(string id)
    {
        var page = Checkout.Read($"docs/rules/{id}.md");
        Assert.Contains("```", Section(page, "## Violations"), StringComparison.Ordinal);
        Assert.Contains("```", Section(page, "## No violations"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_ClaimsNoCompliance_AndItsLinksLeadSomewhere(string path)
    {
        var text = Checkout.Read(path);
        Assert.DoesNotContain("GDPR compliant", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("GDPR-compliant", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("ensures compliance", text, StringComparison.OrdinalIgnoreCase);
        foreach (var target in MarkdownLinks.Local(text))
        {
            var linked = Path.GetFullPath(Path.Combine(Checkout.Root, Path.GetDirectoryName(path)!, target));
            Assert.True(File.Exists(linked) || Directory.Exists(linked), $"{path} links to {target}, which is not there");
        }
    }

    private static string Section(string page, string title)
    {
        var start = page.IndexOf("\n" + title + "\n", StringComparison.Ordinal) + title.Length + 2;
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }
}
