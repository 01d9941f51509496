using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Marks;

/// <summary>Periods that the CNIL gives as examples, to start from; none is a rule, and each is to be validated for the purpose at hand.</summary>
internal static class SuggestedRetention
{
    private const string SilentProspect = "P3Y";
    private const string MedicalFile = "P20Y";
    private const string Payroll = "P5Y";
    private const string TechnicalLog = "P6M";

    /// <summary>For everything that a purpose keeps: the same whichever mark asks.</summary>
    internal static string For(PurposeInfo purpose) => purpose.SpecialCategories switch
    {
        SpecialCategoryCondition.HealthCare => MedicalFile,
        SpecialCategoryCondition.EmploymentAndSocialSecurity => Payroll,
        _ => SilentProspect,
    };

    /// <summary>For one datum of a purpose.</summary>
    internal static string For(PurposeInfo purpose, DataCategory category) => category switch
    {
        _ when purpose.IsMarketing => SilentProspect,
        DataCategory.Health => MedicalFile,
        DataCategory.Employment => Payroll,
        DataCategory.OnlineIdentifier => TechnicalLog,
        _ => For(purpose),
    };
}
