namespace PrivacyAnalyzers.Discovery.Literals;

/// <summary>What a literal holds.</summary>
internal enum LiteralKind
{
    EmailAddress,
    Iban,
    SocialSecurityNumber,
    PaymentCard,
    MobileNumber,
}
