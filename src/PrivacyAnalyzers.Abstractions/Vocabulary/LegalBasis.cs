namespace PrivacyAnalyzers;

/// <summary>The legal basis of a purpose, GDPR article 6(1). Exactly one per purpose.</summary>
/// <remarks>
/// There is no zero: a purpose without a basis does not exist. The conditions of articles 9(2) and 10 come in addition to the basis and are a <see
/// cref="SpecialCategoryCondition"/>. The basis decides which rights a person has; see <see cref="DataSubjectRight"/>.
/// </remarks>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
enum LegalBasis
{
    /// <summary>The person agreed, before the use, by an affirmative act, for this purpose: GDPR 6(1)(a), 4(11) and 7.</summary>
    Consent = 1,

    /// <summary>Needed to perform a contract with the person, or to take steps the person asked for before one: GDPR 6(1)(b).</summary>
    Contract = 2,

    /// <summary>A law obliges the controller: GDPR 6(1)(c). The purpose names the text.</summary>
    LegalObligation = 3,

    /// <summary>Protects the life of the person or of somebody else: GDPR 6(1)(d).</summary>
    VitalInterests = 4,

    /// <summary>A task in the public interest, or official authority: GDPR 6(1)(e). The person may object (21(1)).</summary>
    PublicTask = 5,

    /// <summary>
    /// An interest of the controller or of a third party that the interests of the person do not override: GDPR 6(1)(f). The purpose names the interest,
    /// people are told of it (13(1)(d)), and they may object (21(1)).
    /// </summary>
    LegitimateInterests = 6,
}
