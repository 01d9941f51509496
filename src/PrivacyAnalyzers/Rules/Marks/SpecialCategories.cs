using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>Which condition allows which special category (GDPR articles 9(2) and 10, and the national regime of the social security number).</summary>
internal static class SpecialCategories
{
    /// <summary>True where handling the category asks for more than a legal basis.</summary>
    internal static bool NeedCondition(DataCategory category) => (int)category >= 100 || category == DataCategory.SocialSecurityNumber;

    /// <summary>True where the purpose states a condition that can allow the category.</summary>
    internal static bool Allows(PurposeInfo purpose, DataCategory category) => category switch
    {
        DataCategory.CriminalRecord => purpose.SpecialCategories == SpecialCategoryCondition.CriminalDataAuthorizedByLaw,
        DataCategory.SocialSecurityNumber => IsArticle9(purpose.SpecialCategories) || !string.IsNullOrWhiteSpace(purpose.LegalText),
        _ => IsArticle9(purpose.SpecialCategories),
    };

    /// <summary>What a message calls the category.</summary>
    internal static string Describe(DataCategory category, bool isInferred)
    {
        var what = category switch
        {
            DataCategory.CriminalRecord => "criminal data (article 10)",
            DataCategory.SocialSecurityNumber => "a social security number",
            DataCategory.Health => "health data (article 9)",
            DataCategory.Genetic => "genetic data (article 9)",
            DataCategory.Biometric => "biometric data (article 9)",
            DataCategory.RacialOrEthnicOrigin => "racial or ethnic origin (article 9)",
            DataCategory.PoliticalOpinion => "a political opinion (article 9)",
            DataCategory.ReligionOrBelief => "a religion or belief (article 9)",
            DataCategory.TradeUnionMembership => "trade union membership (article 9)",
            DataCategory.SexLifeOrOrientation => "sex life or orientation (article 9)",
            _ => "special-category data (article 9)",
        };
        return isInferred ? what + " by its name" : what;
    }

    /// <summary>What a message adds on the condition that would fit.</summary>
    internal static string Advice(DataCategory category) => category switch
    {
        DataCategory.CriminalRecord => " to 'CriminalDataAuthorizedByLaw', which only a law can give: consent does not unlock criminal data",
        DataCategory.SocialSecurityNumber => " or 'LegalText': its use has a national regime (in France, decree 2019-341)",
        _ => "",
    };

    private static bool IsArticle9(SpecialCategoryCondition condition) =>
        condition is >= SpecialCategoryCondition.ExplicitConsent and <= SpecialCategoryCondition.ArchivingResearchStatistics;
}
