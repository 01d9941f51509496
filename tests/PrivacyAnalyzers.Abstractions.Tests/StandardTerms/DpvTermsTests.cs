namespace PrivacyAnalyzers.Abstractions.Tests.StandardTerms;

public class DpvTermsTests
{
    [Fact]
    public void Iris_AreExactlyThoseVerified()
    {
        var used = UsedIris().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(PublishedTerms.Iris.Order(StringComparer.Ordinal), used);
    }

    [Fact]
    public void Version_IsThatOfTheVerifiedTerms() => Assert.Contains($"(DPV) {DpvTerms.Version} ", PublishedTerms.Heading, StringComparison.Ordinal);

    [Theory]
    [InlineData(LegalBasis.Consent, "https://w3id.org/dpv/legal/eu/gdpr#A6-1-a")]
    [InlineData(LegalBasis.Contract, "https://w3id.org/dpv/legal/eu/gdpr#A6-1-b")]
    [InlineData(LegalBasis.LegalObligation, "https://w3id.org/dpv/legal/eu/gdpr#A6-1-c")]
    [InlineData(LegalBasis.VitalInterests, "https://w3id.org/dpv/legal/eu/gdpr#A6-1-d")]
    [InlineData(LegalBasis.PublicTask, "https://w3id.org/dpv/legal/eu/gdpr#A6-1-e")]
    [InlineData(LegalBasis.LegitimateInterests, "https://w3id.org/dpv/legal/eu/gdpr#A6-1-f")]
    public void LegalBasis_HasItsLetterOfArticle6(LegalBasis basis, string iri) => Assert.Equal(iri, basis.GetDpvIri());

    [Fact]
    public void Conditions_HaveTheLettersOfArticle9InOrder()
    {
        var letters = Enum.GetValues<SpecialCategoryCondition>().Select(c => c.GetDpvIri()).OfType<string>().Select(iri => iri[^1]);

        Assert.Equal("abcdefghij", string.Concat(letters));
    }

    [Fact]
    public void Terms_AreOfTheKindTheyStandFor()
    {
        Assert.All(Enum.GetValues<LegalBasis>(), basis => Assert.Equal("LegalBasis", PublishedTerms.KindOf(basis.GetDpvIri())));
        Assert.All(Enum.GetValues<DataSubjectRight>(), right => Assert.Equal("Right", PublishedTerms.KindOf(right.GetDpvIri())));
        Assert.All(PurposeIris(), iri => Assert.Equal("Purpose", PublishedTerms.KindOf(iri)));
    }

    [Fact]
    public void SpecialCategories_AreSpecialInTheVocabularyToo() => Assert.All(
        Enum.GetValues<DataCategory>().Where(c => c != DataCategory.Inferred),
        category => Assert.All(category.GetDpvIris(), iri => Assert.Equal(
            (int)category is >= 100 and < 200 ? "SpecialCategoryPersonalData" : "PersonalData", PublishedTerms.KindOf(iri))));

    [Fact]
    public void ValuesWithoutATerm_AreTheKnownOnes()
    {
        // Inferred, None and Unspecified say nothing yet; DPV 2.3 has no term for article 10, for prospects, nor for people in a professional capacity.
        Assert.Equal([DataCategory.Inferred], Without<DataCategory>(c => c.GetDpvIri()));
        Assert.Equal(
            [SpecialCategoryCondition.None, SpecialCategoryCondition.CriminalDataAuthorizedByLaw], Without<SpecialCategoryCondition>(c => c.GetDpvIri()));
        Assert.Equal([SubjectKind.Unspecified, SubjectKind.Prospect, SubjectKind.Professional], Without<SubjectKind>(k => k.GetDpvIri()));
        Assert.Equal([DataOrigin.Unspecified], Without<DataOrigin>(o => o.GetDpvIri()));
        Assert.Empty(Without<LegalBasis>(b => b.GetDpvIri()));
        Assert.Empty(Without<DataSubjectRight>(r => r.GetDpvIri()));
        Assert.Empty(Without<RecipientRole>(r => r.GetDpvIri()));
    }

    [Fact]
    public void Iri_OfACategory_IsTheFirstOfItsIris()
    {
        Assert.All(Enum.GetValues<DataCategory>(), category => Assert.Equal(category.GetDpvIris().FirstOrDefault(), category.GetDpvIri()));
        Assert.Equal(["https://w3id.org/dpv/pd#DeviceBased", "https://w3id.org/dpv/pd#IPAddress"], DataCategory.OnlineIdentifier.GetDpvIris());
    }

    [Fact]
    public void Iris_AreSharedAndReadOnly()
    {
        var terms = DataCategory.OnlineIdentifier.GetDpvIris();

        Assert.Same(terms, DataCategory.OnlineIdentifier.GetDpvIris());
        Assert.Throws<NotSupportedException>(() => ((IList<string>)terms)[0] = "");
    }

    [Fact]
    public void UndefinedValue_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>("basis", () => ((LegalBasis)0).GetDpvIri());
        Assert.Throws<ArgumentOutOfRangeException>("condition", () => ((SpecialCategoryCondition)99).GetDpvIri());
        Assert.Throws<ArgumentOutOfRangeException>("category", () => ((DataCategory)3).GetDpvIri());
        Assert.Throws<ArgumentOutOfRangeException>("category", () => ((DataCategory)3).GetDpvIris());
        Assert.Throws<ArgumentOutOfRangeException>("right", () => ((DataSubjectRight)0).GetDpvIri());
        Assert.Throws<ArgumentOutOfRangeException>("role", () => ((RecipientRole)0).GetDpvIri());
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => ((SubjectKind)99).GetDpvIri());
        Assert.Throws<ArgumentOutOfRangeException>("origin", () => ((DataOrigin)99).GetDpvIri());
    }

    private static IEnumerable<T> Without<T>(Func<T, string?> iri)
        where T : struct, Enum
        => Enum.GetValues<T>().Where(value => iri(value) is null);

    private static IEnumerable<string> PurposeIris() => typeof(DpvPurposes).GetFields().Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> UsedIris() => PurposeIris()
        .Concat(Enum.GetValues<DataCategory>().SelectMany(c => c.GetDpvIris()))
        .Concat(Enum.GetValues<LegalBasis>().Select(b => b.GetDpvIri()))
        .Concat(Enum.GetValues<SpecialCategoryCondition>().Select(c => c.GetDpvIri()).OfType<string>())
        .Concat(Enum.GetValues<DataSubjectRight>().Select(r => r.GetDpvIri()))
        .Concat(Enum.GetValues<RecipientRole>().Select(r => r.GetDpvIri()))
        .Concat(Enum.GetValues<SubjectKind>().Select(k => k.GetDpvIri()).OfType<string>())
        .Concat(Enum.GetValues<DataOrigin>().Select(o => o.GetDpvIri()).OfType<string>());
}
