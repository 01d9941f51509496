namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;

[Purpose(LegalBasis.Consent, "Send you letters", Key = "letters", Retention = "P3Y", SpecialCategories = SpecialCategoryCondition.ExplicitConsent)]
public sealed class Letters : IPurpose;

[Purpose(LegalBasis.Consent, "Improve the shop", Key = "studies", Retention = "P1Y")]
public sealed class Studies : IPurpose;

[Purpose(LegalBasis.Contract, "Deliver your order", Key = "delivery", Retention = "P5Y", From = RetentionFrom.EndOfRelation)]
public sealed class Delivery : IPurpose;

[Purpose(LegalBasis.LegalObligation, "Keep the accounts", Key = "accounts", Retention = "P2Y", From = RetentionFrom.Collection, Archive = "P8Y", LegalText = "Code de commerce, L123-22")]
public sealed class Accounts : IPurpose;

[Purpose(LegalBasis.LegitimateInterests, "Keep thieves out", Key = "security", Retention = "P1Y", Interest = "The safety of the shop")]
public sealed class Security : IPurpose;
