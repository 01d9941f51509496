namespace PrivacyAnalyzers.Tool.Presets;

/// <summary>A shop on the web, under French law.</summary>
internal static class EcommercePreset
{
    internal static Preset Preset { get; } = new("ecommerce-fr",
    [
        new("DeliveryOfGoods", nameof(DpvPurposes.DeliveryOfGoods), LegalBasis.Contract, new("Deliver what you ordered", "Livrer vos commandes"), "order", "P5Y", RetentionFrom.EndOfRelation,
            new("Five years to settle what a contract leaves open: Code civil, article 2224.", "Cinq ans pour régler les suites d'un contrat : Code civil, article 2224."))
        {
            Recipients = [new(new("carrier", "transporteur"), RecipientRole.Processor)],
        },
        new("PaymentManagement", nameof(DpvPurposes.PaymentManagement), LegalBasis.Contract, new("Take payments, and give back what is due", "Encaisser, et rembourser ce qui est dû"), "payment", "P13M", RetentionFrom.Collection,
            new("Thirteen months to contest a payment: Code monétaire et financier, article L133-24. Never the card's security code.", "Treize mois pour contester un paiement : Code monétaire et financier, article L133-24. Jamais le cryptogramme."))
        {
            Recipients = [SharedPurposes.PaymentService],
        },
        new("LegalCompliance", nameof(DpvPurposes.LegalCompliance), LegalBasis.LegalObligation, new("Keep our accounts", "Tenir notre comptabilité"), "accounting", "P10Y", RetentionFrom.Collection,
            new("Ten years for accounts and what proves them: to be kept apart, read by few.", "Dix ans pour la comptabilité et ses pièces : à part, lues par peu de gens."))
        {
            LegalText = new("Code de commerce, article L123-22", "Code de commerce, article L123-22"),
            Recipients = [SharedPurposes.Accounting],
        },
        new("AccountManagement", nameof(DpvPurposes.AccountManagement), LegalBasis.Contract, new("Keep the account that you opened", "Gérer le compte que vous avez ouvert"), "account", "P3Y", RetentionFrom.LastActivity,
            new("As long as the account is used, and a while after.", "Tant que le compte sert, et quelque temps après.")),
        SharedPurposes.CustomerCare,
        SharedPurposes.Newsletter,
        new("ExistingCustomerMarketing", nameof(DpvPurposes.DirectMarketing), LegalBasis.LegitimateInterests, new("Tell you about products like those you bought", "Vous parler de produits semblables à ceux achetés"), "similar-products", "P3Y", RetentionFrom.LastActivity,
            new("E-mail to customers, about similar products of the same company, with a way to refuse in each: CPCE, article L34-5. Otherwise consent.", "Courriel aux clients, pour des produits analogues de la même entreprise, avec un moyen de refuser dans chacun : CPCE, article L34-5. Sinon, consentement."))
        {
            Interest = new("Keep customers informed of similar products", "Informer les clients de produits analogues"),
            Channel = Channel.Email,
            IsForExistingCustomers = true,
        },
        new("FraudPreventionAndDetection", nameof(DpvPurposes.FraudPreventionAndDetection), LegalBasis.LegitimateInterests, new("Prevent fraud in payments", "Prévenir la fraude au paiement"), "fraud", "P1Y", RetentionFrom.Collection,
            new("No more than what finding a fraud takes; a decision that a program takes alone needs more (GDPR, article 22).", "Pas plus que ce qu'il faut pour trouver une fraude ; une décision prise par le programme seul demande davantage (RGPD, article 22)."))
        {
            Interest = new("Avoid payments that are not honoured", "Éviter les impayés"),
        },
        SharedPurposes.Analytics,
        SharedPurposes.Rights,
    ]);
}
