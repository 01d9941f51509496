using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PrivacyAnalyzers.Abstractions.Tests;

/// <summary>The compiler sees to it that every public member is documented; these see to what the text may say.</summary>
public partial class DocumentationTests
{
    private static readonly Lazy<XDocument> Documentation = new(() => XDocument.Load(Path.Combine(AppContext.BaseDirectory, "PrivacyAnalyzers.Abstractions.xml")));

    // The library finds and refers; whether a use is lawful is not for it to say.
    [Fact]
    public void Text_NeverClaimsCompliance()
    {
        var text = Documentation.Value.ToString();

        Assert.Contains("GDPR 7(1)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("compliant", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Summaries_AreSentences() => Assert.All(
        Documentation.Value.Descendants("summary"), summary => Assert.Matches(Sentence(), Regex.Replace(summary.Value, @"\s+", " ").Trim()));

    [Theory]
    [InlineData("T:PrivacyAnalyzers.LegalBasis", "GDPR")]
    [InlineData("T:PrivacyAnalyzers.DataSubjectRight", "GDPR")]
    [InlineData("P:PrivacyAnalyzers.PurposeAttribute.Retention", "ISO 8601")]
    [InlineData("P:PrivacyAnalyzers.PurposeAttribute.Archive", "ISO 8601")]
    [InlineData("P:PrivacyAnalyzers.PurposeAttribute.ConsentLifetime", "ISO 8601")]
    [InlineData("P:PrivacyAnalyzers.PersonalDataAttribute`1.Retention", "ISO 8601")]
    [InlineData("P:PrivacyAnalyzers.AlsoForAttribute`1.Retention", "ISO 8601")]
    [InlineData("P:PrivacyAnalyzers.PrivacyReviewedAttribute.Until", "ISO 8601")]
    [InlineData("P:PrivacyAnalyzers.RecipientAttribute.Country", "ISO 3166-1")]
    [InlineData("P:PrivacyAnalyzers.ConsentAct.Language", "BCP 47")]
    public void Text_StatesTheUnitOrTheLaw(string member, string unit)
    {
        var element = Documentation.Value.Descendants("member").Single(m => (string?)m.Attribute("name") == member);

        Assert.Contains(unit, element.Value, StringComparison.Ordinal);
    }

    // Special categories and rights: each value names the article it stands for.
    [Theory]
    [InlineData("LegalBasis", "None")]
    [InlineData("SpecialCategoryCondition", "None")]
    [InlineData("DataSubjectRight", "None")]
    public void EveryValue_NamesItsArticle(string type, string exception)
    {
        var prefix = $"F:PrivacyAnalyzers.{type}.";
        var values = Documentation.Value.Descendants("member").Where(m => ((string)m.Attribute("name")!).StartsWith(prefix, StringComparison.Ordinal)
            && (string)m.Attribute("name")! != prefix + exception).ToList();

        Assert.NotEmpty(values);
        Assert.All(values, value => Assert.Matches(@"GDPR \d", value.Value));
    }

    [GeneratedRegex(@"^\S.+[.:]$")]
    private static partial Regex Sentence();
}
