using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Tour;

namespace Samples.Tests;

/// <summary>What the compiler says of the careless shop, and how the tour tells it.</summary>
[Collection(CarelessCollection.Name)]
public sealed partial class CarelessTests(CarelessShop shop)
{
    private const BindingFlags Hidden = BindingFlags.Static | BindingFlags.NonPublic;

    [Fact]
    public void EveryRuleOfTheCatalogue_IsShown()
    {
        var analyzers = Assembly.Load("PrivacyAnalyzers");
        var levels = analyzers.GetType("PrivacyAnalyzers.Diagnostics.RuleLevels", throwOnError: true)!.GetMethod("Of", Hidden)!;
        var usual = (int)Enum.Parse(levels.ReturnType, "Whole");
        var due = analyzers.GetTypes().SelectMany(type => type.GetFields(Hidden)).Where(field => field.FieldType == typeof(DiagnosticDescriptor)).Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .Where(rule => rule.IsEnabledByDefault && (int)levels.Invoke(null, [rule.Id])! <= usual)
            .Select(rule => rule.Id).Order(StringComparer.Ordinal).ToList();

        Assert.NotEmpty(due);
        Assert.Equal(due, shop.Build.Log.Findings.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ReadMe_ExplainsEveryFinding_AndNoOther()
    {
        var explained = Row().Matches(File.ReadAllText(Path.Combine(SourceCheckout.Find().CarelessFolder, "README.md")))
            .SelectMany(row => Enumerable.Repeat($"{row.Groups["file"].Value} {row.Groups["rule"].Value}", int.Parse(row.Groups["count"].Value, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(
            shop.Build.Log.Findings.Select(finding => $"{finding.File} {finding.Rule}").Order(StringComparer.Ordinal),
            explained.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void FirstStop_ShowsEachFindingInFull_AndNoPathOfThisMachine()
    {
        using var output = new StringWriter();
        CarelessStop.Show(shop.Build.Log, output);
        var text = Blanks().Replace(output.ToString(), " ");

        Assert.All(shop.Build.Log.Findings, finding => Assert.Contains(Blanks().Replace(finding.Message, " "), text, StringComparison.Ordinal));
        Assert.DoesNotContain(SourceCheckout.Find().Root, text, StringComparison.Ordinal);
        Assert.Contains($"{shop.Build.Log.Findings.Count} findings of ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProjectThatDoesNotCompile_IsToldWithWhatTheBuildSaid()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(Path.Combine(folder.Path, "Broken.csproj"), "<Project><Target Name=\"Build\"><Error Text=\"the shop is closed\" /></Target></Project>");
        using var scratch = new ScratchFolder();

        var exception = await Assert.ThrowsAsync<TourException>(() => CarelessBuild.RunAsync(folder.Path, scratch.Path));

        Assert.Contains("the shop is closed", exception.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\| `(?<file>[^`]+)` \| (?<rule>PRIV\d{4}) \| (?<count>\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
