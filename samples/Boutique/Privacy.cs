using PrivacyAnalyzers;

// The whole policy of the shop: who is responsible, why data about people is kept, for how long, and who else sees it.
// Everything that the rest of the code says about privacy refers to a class of this file.

[assembly: Controller("Boutique du Vieux-Port", "privacy@boutique.example", Address = "12 quai du Port, 13002 Marseille", DataProtectionOfficer = "dpo@boutique.example")]
[assembly: Recipient("Vieux-Port Hosting", RecipientRole.Processor, Country = "FR")]

namespace Boutique;

[Purpose(LegalBasis.Contract, "Deliver what you ordered", Key = "order", Retention = "P5Y", From = RetentionFrom.EndOfRelation)]
[Recipient("La Poste", RecipientRole.Processor, Country = "FR")]
public sealed class OrderFulfilment : IPurpose;

[Purpose(LegalBasis.LegalObligation, "Keep the invoices you asked for", Key = "invoicing", Retention = "P1Y", Archive = "P9Y", From = RetentionFrom.Collection,
    LegalText = "Commercial code (France), article L123-22")]
public sealed class Invoicing : IPurpose;

[Purpose(LegalBasis.Contract, "Answer when you write to us", Key = "support", Retention = "P3Y", From = RetentionFrom.LastActivity)]
public sealed class CustomerCare : IPurpose;

[Purpose(LegalBasis.Consent, "Send you our letter", Key = "newsletter", Retention = "P3Y",
    Marketing = true, Channel = Channel.Email, TextVersion = "2026-01", Vocabulary = "https://w3id.org/dpv#DirectMarketing")]
public sealed class Newsletter : IPurpose;

[Purpose(LegalBasis.Consent, "Warn you of what you cannot eat", Key = "dietary-advice", Retention = "P1Y",
    SpecialCategories = SpecialCategoryCondition.ExplicitConsent, TextVersion = "2026-01")]
public sealed class DietaryAdvice : IPurpose;

[Purpose(LegalBasis.LegalObligation, "Keep proof of what you accepted or refused", Key = "proof-of-consent", Retention = "P5Y",
    LegalText = "Regulation (EU) 2016/679, article 7(1)")]
public sealed class ProofOfConsent : IPurpose;
