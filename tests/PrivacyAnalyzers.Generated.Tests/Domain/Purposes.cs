namespace PrivacyAnalyzers.Generated.Tests.Domain;

[Purpose(LegalBasis.Contract, "Deliver your order", Key = "order", Retention = "P5Y", SpecialCategories = SpecialCategoryCondition.ExplicitConsent)]
public sealed class Delivery : IPurpose;

[Purpose(LegalBasis.Contract, "Help you", Key = "support", Retention = "P1Y", SpecialCategories = SpecialCategoryCondition.ExplicitConsent)]
public sealed class Support : IPurpose;

[Purpose(LegalBasis.LegalObligation, "Check who works with children", Key = "screening", Retention = "P1M", LegalText = "Code de l'action sociale et des familles, L133-6", SpecialCategories = SpecialCategoryCondition.CriminalDataAuthorizedByLaw)]
public sealed class Screening : IPurpose;
