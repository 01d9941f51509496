namespace PrivacyAnalyzers.Abstractions.Tests.Consent;

[Purpose(LegalBasis.Consent, "Send you our letter", Key = "newsletter", Retention = "P3Y", Marketing = true, Vocabulary = DpvPurposes.DirectMarketing)]
internal sealed class Newsletter : IPurpose;

[Purpose(LegalBasis.Consent, "Measure how the site is used", Retention = "P13M")]
internal sealed class Analytics : IPurpose;
