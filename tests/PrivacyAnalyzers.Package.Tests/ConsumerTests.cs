using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.Package.Tests;

[Collection(nameof(PackageCollection))]
public sealed class ConsumerTests(PackageFixture package)
{
    public static TheoryData<string> AllIds =>
        [
            .. from entry in typeof(Catalogue).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
               where entry.FieldType == typeof(DiagnosticDescriptor)
               let descriptor = (DiagnosticDescriptor)entry.GetValue(null)!
               orderby descriptor.Id
               select descriptor.Id,
        ];

    [Theory]
    [MemberData(nameof(AllIds))]
    public void EachFinding_StandsInTheBuildLog(string id) =>
        Assert.Contains("warning " + id + ":", package.BuildLog, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(AllIds))]
    public void EachFinding_StandsInTheSarif(string id)
    {
        using var sarif = JsonDocument.Parse(package.Sarif);
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results");
        Assert.Contains(results.EnumerateArray(), result => result.GetProperty("ruleId").GetString() == id);
    }

    [Fact]
    public void NoAnalyzerOfOursFailsOrIsDropped()
    {
        Assert.DoesNotContain("AD0001", package.BuildLog, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8032", package.BuildLog, StringComparison.Ordinal);
        Assert.DoesNotContain("CS9057", package.BuildLog, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8785", package.BuildLog, StringComparison.Ordinal);
    }
}
