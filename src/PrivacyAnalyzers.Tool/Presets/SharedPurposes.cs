namespace PrivacyAnalyzers.Tool.Presets;

/// <summary>Purposes that several presets propose alike.</summary>
internal static class SharedPurposes
{
    private static readonly PresetRecipient Mailing = new(new("mailing service", "service d'envoi de courriels"), RecipientRole.Processor);

    internal static PresetPurpose CustomerCare { get; } = new(
        "CustomerCare",
        nameof(DpvPurposes.CustomerCare),
        LegalBasis.Contract,
        new("Answer when you write to us", "Répondre quand vous nous écrivez"),
        "support",
        "P3Y",
        RetentionFrom.LastActivity,
        new("Answers belong to the contract; to people who are no customers they may rest on legitimate interests.", "Les réponses relèvent du contrat ; pour qui n'est pas client, elles peuvent reposer sur l'intérêt légitime."))
    {
        Recipients = [new(new("support desk", "service client"), RecipientRole.Internal)],
    };

    internal static PresetPurpose Newsletter { get; } = new(
        "DirectMarketing",
        nameof(DpvPurposes.DirectMarketing),
        LegalBasis.Consent,
        new("Send you our letter", "Vous envoyer notre lettre"),
        "newsletter",
        "P3Y",
        RetentionFrom.LastActivity,
        new("Prior consent (ePrivacy directive, article 13; in France CPCE, article L34-5). Three years without a sign of the person are an example of the CNIL.", "Consentement préalable (CPCE, article L34-5). Trois ans sans signe de la personne : exemple donné par la CNIL."))
    {
        Channel = Channel.Email,
        Recipients = [Mailing],
    };

    internal static PresetPurpose Analytics { get; } = new(
        "ServiceUsageAnalytics",
        nameof(DpvPurposes.ServiceUsageAnalytics),
        LegalBasis.Consent,
        new("Measure how our pages are used", "Mesurer l'usage de nos pages"),
        "analytics",
        "P25M",
        RetentionFrom.Collection,
        new("Trackers are asked for. 25 months for what they tell, and a choice that is asked anew after six, are what the CNIL recommends.", "Les traceurs se demandent. 25 mois pour ce qu'ils apprennent, et un choix redemandé après six : recommandations de la CNIL."))
    {
        ConsentLifetime = "P6M",
        Recipients = [new(new("audience measurement", "mesure d'audience"), RecipientRole.Processor)],
    };

    internal static PresetPurpose Rights { get; } = new(
        "RightsFulfilment",
        nameof(DpvPurposes.RightsFulfilment),
        LegalBasis.LegalObligation,
        new("Answer when you use your rights, and prove it", "Répondre à l'exercice de vos droits, et en garder la preuve"),
        "rights",
        "P5Y",
        RetentionFrom.Collection,
        new("The answer is an obligation; how long its proof is kept is to be decided.", "La réponse est une obligation ; la durée de sa preuve est à décider."))
    {
        LegalText = new("Regulation (EU) 2016/679, articles 7(1) and 12 to 22", "Règlement (UE) 2016/679, articles 7(1) et 12 à 22"),
    };

    internal static PresetPurpose Security { get; } = new(
        "EnforceSecurity",
        nameof(DpvPurposes.EnforceSecurity),
        LegalBasis.LegitimateInterests,
        new("Keep accounts and data safe", "Protéger les comptes et les données"),
        "security",
        "P6M",
        RetentionFrom.Collection,
        new("Technical logs are kept six to twelve months: an example of the CNIL.", "Les journaux techniques sont gardés de six à douze mois : exemple donné par la CNIL."))
    {
        Interest = new("Prevent and detect attacks and misuse", "Prévenir et détecter les attaques et les abus"),
    };

    internal static PresetRecipient PaymentService { get; } = new(new("payment service", "prestataire de paiement"), RecipientRole.Processor);

    internal static PresetRecipient Accounting { get; } = new(new("accountant", "expert-comptable"), RecipientRole.Processor);
}
