using PrivacyAnalyzers;

[assembly: Controller("Boutique du Vieux-Port", "privacy@boutique.example")]

namespace Careless;

[Purpose(LegalBasis.Contract, "Deliver what you ordered", Key = "order", Retention = "P5Y", From = RetentionFrom.EndOfRelation)]
[Recipient("La Poste", RecipientRole.Processor, Country = "FR")]
public sealed class OrderFulfilment : IPurpose;

[Purpose(LegalBasis.LegalObligation, "Keep the books", Key = "accounting", Retention = "10 years")]
public sealed class Accounting : IPurpose;

[Purpose(LegalBasis.Contract, "Answer when you write to us", Key = "support")]
public sealed class CustomerCare : IPurpose;

[Purpose(LegalBasis.Consent, "Send you our letter", Key = "newsletter", Retention = "P3Y", Marketing = true, Channel = Channel.Email)]
[Recipient("Mailchimp", RecipientRole.Processor, Country = "US")]
public sealed class Newsletter : IPurpose;

[Purpose(LegalBasis.LegitimateInterests, "Tell you about our offers", Key = "newsletter", Retention = "P3Y", Marketing = true, Channel = Channel.Email)]
public sealed class Offers : IPurpose;

[Purpose(LegalBasis.Consent, "Warn you of what you cannot eat", Key = "dietary-advice", Retention = "P1Y")]
public sealed class DietaryAdvice : IPurpose;

[Purpose(LegalBasis.LegitimateInterests, "Know what sells", Key = "statistics", Retention = "P25M", Interest = "Choose what to have in stock")]
public class Statistics : IPurpose;
