using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Rules.Marks;

/// <summary>What the pages show is what the analyzers find: five lines or more that violate, and none of the others.</summary>
public sealed class PageExamplesTests
{
    private const string Prelude = """
        global using System; global using System.Collections.Generic; global using System.Threading; global using System.Threading.Tasks;
        global using PrivacyAnalyzers; global using Prelude; global using Microsoft.AspNetCore.Identity; global using Destructurama.Attributed; global using Microsoft.Extensions.Compliance.Classification;
        namespace Prelude
        {
            [Purpose(LegalBasis.Contract, "", Retention = "P5Y")] public sealed class Account : IPurpose;
            [Purpose(LegalBasis.Contract, "", Retention = "P5Y")] public sealed class AccountManagement : IPurpose;
            [Purpose(LegalBasis.Contract, "", Retention = "P5Y")] public sealed class Delivery : IPurpose;
            [Purpose(LegalBasis.Contract, "", Retention = "P5Y")] public sealed class Support : IPurpose;
            [Purpose(LegalBasis.Consent, "", Retention = "P3Y")] public sealed class Newsletter : IPurpose;
            [Purpose(LegalBasis.Consent, "", Retention = "P3Y")] public sealed class Offers : IPurpose;
            [Purpose(LegalBasis.Contract, "")] public sealed class Open : IPurpose;
            public static class Periods { public const string Prospect = "P3Y"; }
            public class PrivateDataAttribute : DataClassificationAttribute;
        }
        namespace Microsoft.AspNetCore.Identity { public class IdentityUser { public virtual string? Email { get; set; } } }
        """;

    [Theory]
    [InlineData("PRIV0001", typeof(NoPurposeAnalyzer))]
    [InlineData("PRIV0002", typeof(NoRetentionAnalyzer))]
    [InlineData("PRIV0003", typeof(InvalidDurationAnalyzer))]
    [InlineData("PRIV0004", typeof(InvalidPurposeAnalyzer))]
    [InlineData("PRIV0005", typeof(SpecialCategoryWithoutConditionAnalyzer))]
    [InlineData("PRIV0006", typeof(RetentionLongerThanPurposeAnalyzer))]
    [InlineData("PRIV0007", typeof(ContradictsInheritedMarkAnalyzer))]
    [InlineData("PRIV0008", typeof(MarkCannotActAnalyzer))]
    [InlineData("PRIV0009", typeof(MarksDisagreeAnalyzer))]
    public async Task Page_ShowsWhatIsFound(string id, Type analyzer)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "rules", id + ".md"));
        var violations = Block(page, "## Violations");
        var others = Block(page, "## No violations");

        // Both blocks may declare a Customer: the second one's stand in a namespace of their own and see the first one's.
        var found = await FindAsync(analyzer, Tree("Violations", violations), Tree("Others", "namespace Others\n{\n" + Assembly(others, keep: false) + "\n}"), Tree("OthersAssembly", Assembly(others, keep: true)));

        var lines = found.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == "Violations").Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line).Distinct().Count();
        Assert.True(lines >= 5, $"{lines} violating line(s):\n{string.Join('\n', found)}");
        Assert.DoesNotContain(found, diagnostic => diagnostic.Location.SourceTree!.FilePath.StartsWith("Others", StringComparison.Ordinal));
    }

    private static string Block(string page, string heading)
    {
        var section = page[page.IndexOf(heading + "\n", StringComparison.Ordinal)..];
        return Regex.Match(section, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
    }

    private static string Assembly(string code, bool keep) =>
        string.Join('\n', code.Split('\n').Where(line => line.StartsWith("[assembly:", StringComparison.Ordinal) == keep));

    private static SyntaxTree Tree(string path, string code) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview), path);

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(Type analyzer, params SyntaxTree[] trees)
    {
        var compilation = BaseCompilations.For(ReferenceSet.Net100)
            .AddSyntaxTrees(trees).AddSyntaxTrees(Tree("Prelude", Prelude), Tree("Foreign", ForeignMarks.Code.Replace("public class IdentityUser { public virtual string? Email { get; set; } public virtual string? Phone { get; set; } }", "", StringComparison.Ordinal)));
        var run = compilation.WithAnalyzers([(DiagnosticAnalyzer)Activator.CreateInstance(analyzer)!]);
        var found = await run.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        return found;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PrivacyAnalyzers.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository is not above the test.");
    }
}
