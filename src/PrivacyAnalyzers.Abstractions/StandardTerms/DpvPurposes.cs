namespace PrivacyAnalyzers;

/// <summary>
/// Common purposes as terms of the W3C Data Privacy Vocabulary (DPV) 2.3, for <c>PurposeAttribute.Vocabulary</c>: an inventory that carries them can be read
/// by other tools.
/// </summary>
/// <example>
/// <code>
/// [Purpose(LegalBasis.Consent, "Send you our letter", Retention = "P3Y", Vocabulary = DpvPurposes.DirectMarketing)]
/// public sealed class Newsletter : IPurpose;
/// </code>
/// </example>
#if PRIVACY_ANALYZERS
internal
#else
public
#endif
static class DpvPurposes
{
    /// <summary>Marketing addressed to a person.</summary>
    public const string DirectMarketing = DpvTerms.Namespace + "DirectMarketing";

    /// <summary>Fitting a service to a person or a context.</summary>
    public const string Personalisation = DpvTerms.Namespace + "Personalisation";

    /// <summary>Advertising chosen for a person or a group.</summary>
    public const string TargetedAdvertising = DpvTerms.Namespace + "TargetedAdvertising";

    /// <summary>Providing a service or product.</summary>
    public const string ServiceProvision = DpvTerms.Namespace + "ServiceProvision";

    /// <summary>Creating and keeping accounts.</summary>
    public const string AccountManagement = DpvTerms.Namespace + "AccountManagement";

    /// <summary>Delivering what was ordered.</summary>
    public const string DeliveryOfGoods = DpvTerms.Namespace + "DeliveryOfGoods";

    /// <summary>Payments, invoices and their records.</summary>
    public const string PaymentManagement = DpvTerms.Namespace + "PaymentManagement";

    /// <summary>Answering, assisting, settling problems.</summary>
    public const string CustomerCare = DpvTerms.Namespace + "CustomerCare";

    /// <summary>Measuring how a service is used.</summary>
    public const string ServiceUsageAnalytics = DpvTerms.Namespace + "ServiceUsageAnalytics";

    /// <summary>Preventing and finding fraud.</summary>
    public const string FraudPreventionAndDetection = DpvTerms.Namespace + "FraudPreventionAndDetection";

    /// <summary>Keeping data, people and systems safe.</summary>
    public const string EnforceSecurity = DpvTerms.Namespace + "EnforceSecurity";

    /// <summary>Doing what a law obliges to.</summary>
    public const string LegalCompliance = DpvTerms.Namespace + "LegalCompliance";

    /// <summary>Managing staff.</summary>
    public const string HumanResourceManagement = DpvTerms.Namespace + "HumanResourceManagement";

    /// <summary>Scientific research.</summary>
    public const string ScientificResearch = DpvTerms.Namespace + "ScientificResearch";

    /// <summary>Answering people who use their rights.</summary>
    public const string RightsFulfilment = DpvTerms.Namespace + "RightsFulfilment";
}
