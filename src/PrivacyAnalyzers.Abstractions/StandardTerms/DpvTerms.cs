using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers;

/// <summary>
/// The terms of the W3C Data Privacy Vocabulary (DPV) 2.3 for the values of this library, so that an inventory can be read by other tools.
/// </summary>
/// <remarks>
/// The IRIs carry no version: they name the same term in later versions. No reflection, safe for ahead-of-time compilation; nothing is allocated per call.
/// </remarks>
/// <example>
/// <code>
/// string basis = LegalBasis.Consent.GetDpvIri();             // https://w3id.org/dpv/legal/eu/gdpr#A6-1-a
/// string? category = DataCategory.EmailAddress.GetDpvIri();  // https://w3id.org/dpv/pd#EmailAddress
/// </code>
/// </example>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
static class DpvTerms
{
    /// <summary>The namespace of the core vocabulary: purposes, people, sources, roles.</summary>
    public const string Namespace = "https://w3id.org/dpv#";

    /// <summary>The namespace of the personal data extension: categories.</summary>
    public const string PersonalDataNamespace = "https://w3id.org/dpv/pd#";

    /// <summary>The namespace of the GDPR extension: legal bases, conditions, rights.</summary>
    public const string GdprNamespace = "https://w3id.org/dpv/legal/eu/gdpr#";

    /// <summary>The version of the vocabulary that the terms were checked against.</summary>
    public static string Version => "2.3";

    /// <summary>The term of a legal basis, GDPR 6(1).</summary>
    /// <param name="basis">The basis.</param>
    /// <returns>The IRI.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="basis"/> is not a defined value.</exception>
    public static string GetDpvIri(this LegalBasis basis) => basis switch
    {
        LegalBasis.Consent => GdprNamespace + "A6-1-a",
        LegalBasis.Contract => GdprNamespace + "A6-1-b",
        LegalBasis.LegalObligation => GdprNamespace + "A6-1-c",
        LegalBasis.VitalInterests => GdprNamespace + "A6-1-d",
        LegalBasis.PublicTask => GdprNamespace + "A6-1-e",
        LegalBasis.LegitimateInterests => GdprNamespace + "A6-1-f",
        _ => throw Undefined(nameof(basis), basis),
    };

    /// <summary>The term of a condition, GDPR 9(2).</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>
    /// The IRI; null for <see cref="SpecialCategoryCondition.None"/>, and for <see cref="SpecialCategoryCondition.CriminalDataAuthorizedByLaw"/>, as DPV has no
    /// term for article 10.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="condition"/> is not a defined value.</exception>
    public static string? GetDpvIri(this SpecialCategoryCondition condition) => condition switch
    {
        SpecialCategoryCondition.None or SpecialCategoryCondition.CriminalDataAuthorizedByLaw => null,
        SpecialCategoryCondition.ExplicitConsent => GdprNamespace + "A9-2-a",
        SpecialCategoryCondition.EmploymentAndSocialSecurity => GdprNamespace + "A9-2-b",
        SpecialCategoryCondition.VitalInterests => GdprNamespace + "A9-2-c",
        SpecialCategoryCondition.NonProfitBody => GdprNamespace + "A9-2-d",
        SpecialCategoryCondition.MadePublicBySubject => GdprNamespace + "A9-2-e",
        SpecialCategoryCondition.LegalClaims => GdprNamespace + "A9-2-f",
        SpecialCategoryCondition.SubstantialPublicInterest => GdprNamespace + "A9-2-g",
        SpecialCategoryCondition.HealthCare => GdprNamespace + "A9-2-h",
        SpecialCategoryCondition.PublicHealth => GdprNamespace + "A9-2-i",
        SpecialCategoryCondition.ArchivingResearchStatistics => GdprNamespace + "A9-2-j",
        _ => throw Undefined(nameof(condition), condition),
    };

    /// <summary>The term that fits a category best. For the others see <see cref="GetDpvIris"/>.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The IRI; null for <see cref="DataCategory.Inferred"/>, which is no category yet.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="category"/> is not a defined value.</exception>
    public static string? GetDpvIri(this DataCategory category)
    {
        var terms = category.GetDpvIris();
        return terms.Count == 0 ? null : terms[0];
    }

    /// <summary>The terms that a category covers, the best first: DPV splits some of our categories in two.</summary>
    /// <param name="category">The category.</param>
    /// <returns>The IRIs; none for <see cref="DataCategory.Inferred"/>, which is no category yet. The list is shared and read-only.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="category"/> is not a defined value.</exception>
    public static IReadOnlyList<string> GetDpvIris(this DataCategory category) =>
        DpvDataCategories.Terms.TryGetValue((int)category, out var terms) ? terms : throw Undefined(nameof(category), category);

    /// <summary>The term of a right of the data subject, GDPR chapter III.</summary>
    /// <param name="right">The right.</param>
    /// <returns>The IRI.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="right"/> is not a defined value.</exception>
    public static string GetDpvIri(this DataSubjectRight right) => right switch
    {
        DataSubjectRight.Access => GdprNamespace + "A15",
        DataSubjectRight.Rectification => GdprNamespace + "A16",
        DataSubjectRight.Erasure => GdprNamespace + "A17",
        DataSubjectRight.Restriction => GdprNamespace + "A18",
        DataSubjectRight.Portability => GdprNamespace + "A20",
        DataSubjectRight.Objection => GdprNamespace + "A21",
        DataSubjectRight.HumanReview => GdprNamespace + "A22-3-a",
        DataSubjectRight.ConsentWithdrawal => GdprNamespace + "A7-3",
        _ => throw Undefined(nameof(right), right),
    };

    /// <summary>The term of a recipient's role, GDPR 4(7) to 4(10).</summary>
    /// <param name="role">The role.</param>
    /// <returns>The IRI.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not a defined value.</exception>
    public static string GetDpvIri(this RecipientRole role) => role switch
    {
        RecipientRole.Processor => Namespace + "DataProcessor",
        RecipientRole.JointController => Namespace + "JointDataControllers",
        RecipientRole.ThirdParty => Namespace + "ThirdParty",
        RecipientRole.Internal => Namespace + "OrganisationalUnit",
        _ => throw Undefined(nameof(role), role),
    };

    /// <summary>The term of a kind of people.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>
    /// The IRI; null for <see cref="SubjectKind.Unspecified"/>, and for <see cref="SubjectKind.Prospect"/> and <see cref="SubjectKind.Professional"/>, for which
    /// DPV has no term.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a defined value.</exception>
    public static string? GetDpvIri(this SubjectKind kind) => kind switch
    {
        SubjectKind.Unspecified or SubjectKind.Prospect or SubjectKind.Professional => null,
        SubjectKind.Customer => Namespace + "Customer",
        SubjectKind.User => Namespace + "User",
        SubjectKind.Employee => Namespace + "Employee",
        SubjectKind.Candidate => Namespace + "JobApplicant",
        SubjectKind.Patient => Namespace + "Patient",
        SubjectKind.Child => Namespace + "Child",
        _ => throw Undefined(nameof(kind), kind),
    };

    /// <summary>The term of an origin: a kind of data for what comes from the person, a kind of source for the rest.</summary>
    /// <param name="origin">The origin.</param>
    /// <returns>The IRI; null for <see cref="DataOrigin.Unspecified"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="origin"/> is not a defined value.</exception>
    public static string? GetDpvIri(this DataOrigin origin) => origin switch
    {
        DataOrigin.Unspecified => null,
        DataOrigin.Provided => Namespace + "ProvidedPersonalData",
        DataOrigin.Observed => Namespace + "ObservedPersonalData",
        DataOrigin.Derived => Namespace + "DerivedPersonalData",
        DataOrigin.ThirdParty => Namespace + "ThirdPartyDataSource",
        DataOrigin.PublicSource => Namespace + "PublicDataSource",
        _ => throw Undefined(nameof(origin), origin),
    };

    private static ArgumentOutOfRangeException Undefined(string name, object value) => new(name, value, "The value is not defined, and has no term.");
}
