using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Diagnostics;
using RuleDocs;

namespace PrivacyAnalyzers.Conventions;

/// <summary>The catalogue: release tracking and the documentation rely on its form.</summary>
public sealed partial class CatalogueTests
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Ids => [.. CatalogueReader.Read().Select(rule => rule.Id)];

    [Fact]
    public void Descriptors_AreReadOnlyFields_NamedAfterTheirId()
    {
        Assert.DoesNotContain(typeof(Catalogue).GetProperties(All), property => property.PropertyType == typeof(DiagnosticDescriptor));
        Assert.All(Fields(), field =>
        {
            Assert.True(field.IsInitOnly, field.Name + " is not readonly");
            Assert.Matches(FieldName(), field.Name);
            Assert.StartsWith(((DiagnosticDescriptor)field.GetValue(null)!).Id + "_", field.Name, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Ids_AreUnique()
    {
        var ids = Fields().Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_StandsInTheFileOfItsBlock(string id)
    {
        var rule = Rule(id);
        var file = $"src/PrivacyAnalyzers/Diagnostics/Catalogue.{rule.Block}.cs";
        Assert.Contains(id + "_" + rule.Name, Checkout.Read(file), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Descriptor_IsWhollyFilled(string id)
    {
        var descriptor = Rule(id).Descriptor;
        Assert.NotEmpty(descriptor.Title.ToString());
        Assert.DoesNotContain("compliant", descriptor.Description.ToString() + descriptor.MessageFormat, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith(".", descriptor.Description.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("/docs/rules/" + id + ".md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.True(descriptor.IsEnabledByDefault, "what is off by default cannot be asked for by privacy.level: give it a level instead");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_IsReportedByOneAnalyzer(string id) => Assert.Single(Rule(id).Analyzers);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_StandsInTheReleaseTrackingFiles(string id) =>
        Assert.Contains(
            id + " | Privacy.",
            Checkout.Read("src/PrivacyAnalyzers/AnalyzerReleases.Shipped.md") + Checkout.Read("src/PrivacyAnalyzers/AnalyzerReleases.Unshipped.md"),
            StringComparison.Ordinal);

    internal static Rule Rule(string id) => CatalogueReader.Read().Single(rule => rule.Id == id);

    private static IEnumerable<FieldInfo> Fields() => typeof(Catalogue).GetFields(All).Where(field => field.FieldType == typeof(DiagnosticDescriptor));

    [GeneratedRegex("^PRIV[0-9]{4}_[A-Z][A-Za-z]+$")]
    private static partial Regex FieldName();
}
