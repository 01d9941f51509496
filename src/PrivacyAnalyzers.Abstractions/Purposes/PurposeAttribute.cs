using System;

namespace PrivacyAnalyzers;

/// <summary>Declares a purpose: why personal data is used, on which basis, for how long (GDPR 5(1)(b), 5(1)(e), 6, 13, 30).</summary>
/// <remarks>
/// One purpose has one basis. What people agree to, or may refuse, separately is a separate purpose. Nothing is checked at run time: the analyzers report a
/// duration that is not ISO 8601 (PRIV0003), two purposes with one key (PRIV0012), a missing interest or text (PRIV0014).
/// </remarks>
/// <example>
/// <code>
/// [Purpose(LegalBasis.Contract, "Deliver your order", Key = "order", Retention = "P5Y", From = RetentionFrom.EndOfRelation)]
/// [Recipient("Mailjet", RecipientRole.Processor, Country = "FR")]
/// public sealed class OrderFulfilment : IPurpose;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PurposeAttribute : Attribute
{
    /// <summary>Declares a purpose.</summary>
    /// <param name="basis">The legal basis, GDPR 6(1).</param>
    /// <param name="description">What a person reads, in plain words (GDPR 12(1)).</param>
    public PurposeAttribute(LegalBasis basis, string description)
    {
        Basis = basis;
        Description = description;
    }

    /// <summary>The legal basis, GDPR 6(1).</summary>
    public LegalBasis Basis { get; }

    /// <summary>What a person reads, in plain words (GDPR 12(1)). Other languages: resources named after <see cref="Key"/>.</summary>
    public string Description { get; }

    /// <summary>
    /// The identity of the purpose in stored consents and receipts, unique and never changed. Null means the full name of the class, which a rename would orphan.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>How long the data is in use, counted from <see cref="From"/>: an ISO 8601 duration such as <c>P3Y</c> or <c>PT24H</c> (GDPR 5(1)(e)).</summary>
    public string? Retention { get; set; }

    /// <summary>The event from which <see cref="Retention"/> is counted; by default the last activity of the person.</summary>
    public RetentionFrom From { get; set; }

    /// <summary>
    /// How long the data then stays in an intermediate archive with restricted access: an ISO 8601 duration. Null means that there is no archive.
    /// </summary>
    public string? Archive { get; set; }

    /// <summary>
    /// The purpose is direct marketing: an objection to it is absolute, whatever the basis (GDPR 21(2) and 21(3)), and every message can be refused.
    /// </summary>
    public bool Marketing { get; set; }

    /// <summary>By which means people are contacted for this purpose; the basis of marketing must fit (PRIV0016).</summary>
    public Channel Channel { get; set; }

    /// <summary>
    /// Marketing of similar products of the same company to its own customers (ePrivacy directive 13(2); in France, CPCE L34-5): no prior consent, but never
    /// without a way to refuse.
    /// </summary>
    public bool ExistingCustomers { get; set; }

    /// <summary>The interest pursued, told to people (GDPR 13(1)(d)); due with <see cref="LegalBasis.LegitimateInterests"/>.</summary>
    public string? Interest { get; set; }

    /// <summary>The legal text that obliges, by its reference; due with <see cref="LegalBasis.LegalObligation"/> (GDPR 6(3)).</summary>
    public string? LegalText { get; set; }

    /// <summary>What allows special-category or criminal data under this purpose, beside its basis (GDPR 9(2) and 10).</summary>
    public SpecialCategoryCondition SpecialCategories { get; set; }

    /// <summary>The version of the consent text in force, in any form that orders nothing: a new value asks people again (GDPR 7(1)).</summary>
    public string? TextVersion { get; set; }

    /// <summary>How long a consent lasts after it was given: an ISO 8601 duration. Null means until it is withdrawn.</summary>
    public string? ConsentLifetime { get; set; }

    /// <summary>
    /// The purpose in a standard vocabulary, as an IRI; for the W3C Data Privacy Vocabulary see <see cref="DpvPurposes"/>, as in
    /// <c>Vocabulary = DpvPurposes.DirectMarketing</c>.
    /// </summary>
    public string? Vocabulary { get; set; }
}
