using System.Reflection;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Marks;

namespace PrivacyAnalyzers.Tests.Diagnostics;

public sealed class RuleLevelsTests
{
    private const string Code = """
        using PrivacyAnalyzers;
        [Purpose({0}, "Prevent fraud")] public sealed class FraudPrevention : IPurpose;
        """;

    [Fact]
    public void EveryRule_HasALevel()
    {
        var rules = typeof(Catalogue).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>().ToList();
        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.InRange(RuleLevels.Of(rule.Id), PrivacyLevel.What, PrivacyLevel.Strict));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("privacy.level = why", true)]
    [InlineData("privacy.level = strict", true)]
    [InlineData("privacy.level = what", false)]
    [InlineData("privacy.level = what\ndotnet_diagnostic.PRIV0014.severity = warning", true)]
    [InlineData("dotnet_diagnostic.PRIV0014.severity = none", false)]
    public async Task RuleOfWhy_IsAskedFromThatLevelOn_OrWhereTheUserSaysSo(string lines, bool isAsked)
    {
        var basis = isAsked ? "[|LegalBasis.LegitimateInterests|]" : "LegalBasis.LegitimateInterests";
        var test = new CSharpAnalyzerTest<BasisWithoutGroundAnalyzer> { TestCode = Code.Replace("{0}", basis, StringComparison.Ordinal) };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "[*.cs]\n" + lines));
        await test.RunAsync();
    }

    [Fact]
    public async Task Level_IsThatOfTheFolder()
    {
        var test = new CSharpAnalyzerTest<BasisWithoutGroundAnalyzer>();
        test.TestState.Sources.Add("/a/A.cs", Code.Replace("{0}", "[|LegalBasis.LegitimateInterests|]", StringComparison.Ordinal));
        test.TestState.Sources.Add("/b/B.cs", Code.Replace("{0}", "LegalBasis.LegitimateInterests", StringComparison.Ordinal).Replace("FraudPrevention", "Other", StringComparison.Ordinal));
        test.TestState.AnalyzerConfigFiles.Add(("/b/.editorconfig", "[*.cs]\nprivacy.level = what"));
        await test.RunAsync();
    }
}
