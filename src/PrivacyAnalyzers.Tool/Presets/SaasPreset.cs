namespace PrivacyAnalyzers.Tool.Presets;

/// <summary>A service on the web, for people who sign in.</summary>
internal static class SaasPreset
{
    internal static Preset Preset { get; } = new("saas",
    [
        new("ServiceProvision", nameof(DpvPurposes.ServiceProvision), LegalBasis.Contract, new("Give you the service that you asked for", "Vous fournir le service demandé"), "service", "P3M", RetentionFrom.EndOfRelation,
            new("A while to fetch one's data after the end. What customers store about others is theirs: you are their processor (GDPR, article 28).", "Le temps de récupérer ses données après la fin. Ce que vos clients stockent sur d'autres est à eux : vous êtes leur sous-traitant (RGPD, article 28).")),
        new("AccountManagement", nameof(DpvPurposes.AccountManagement), LegalBasis.Contract, new("Keep your account", "Gérer votre compte"), "account", "P1Y", RetentionFrom.EndOfRelation,
            new("As long as there is an account, and a while after.", "Tant que le compte existe, et quelque temps après.")),
        new("PaymentManagement", nameof(DpvPurposes.PaymentManagement), LegalBasis.Contract, new("Bill what you subscribed to", "Facturer votre abonnement"), "billing", "P13M", RetentionFrom.Collection,
            new("As long as a payment can be contested.", "Tant qu'un paiement peut être contesté."))
        {
            Recipients = [SharedPurposes.PaymentService],
        },
        new("LegalCompliance", nameof(DpvPurposes.LegalCompliance), LegalBasis.LegalObligation, new("Keep our accounts", "Tenir notre comptabilité"), "accounting", "P10Y", RetentionFrom.Collection,
            new("The law of your country on accounts: ten years in France.", "Le droit comptable de votre pays : dix ans en France."))
        {
            LegalText = new("Code de commerce, article L123-22 (France)", "Code de commerce, article L123-22"),
            Recipients = [SharedPurposes.Accounting],
        },
        SharedPurposes.Security,
        SharedPurposes.CustomerCare,
        SharedPurposes.Newsletter,
        SharedPurposes.Analytics,
        SharedPurposes.Rights,
    ]);
}
