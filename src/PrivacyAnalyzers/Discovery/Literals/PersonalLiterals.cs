namespace PrivacyAnalyzers.Discovery.Literals;

/// <summary>Finds somebody's data in a text: only what has a form that proves it, a checksum or a domain, and is not known from documentation.</summary>
internal static class PersonalLiterals
{
    private const int FewestDigits = 10;
    private const int LongestText = 10_000;

    /// <summary>What the text holds; null for nothing. Looks at each character a few times at most.</summary>
    internal static LiteralKind? Find(string text)
    {
        if (text.Length is < 6 or > LongestText)
        {
            return null;
        }

        var digits = 0;
        var at = false;
        foreach (var character in text)
        {
            digits += character is >= '0' and <= '9' ? 1 : 0;
            at |= character == '@';
        }

        return at && EmailLiteral.IsIn(text) ? LiteralKind.EmailAddress
            : digits < FewestDigits ? null
            : IbanLiteral.IsIn(text) ? LiteralKind.Iban
            : NirLiteral.IsIn(text) ? LiteralKind.SocialSecurityNumber
            : CardLiteral.IsIn(text) ? LiteralKind.PaymentCard
            : MobileLiteral.Is(text) ? LiteralKind.MobileNumber
            : null;
    }

    internal static string Describe(LiteralKind kind) => kind switch
    {
        LiteralKind.EmailAddress => "an e-mail address",
        LiteralKind.Iban => "a bank account number (IBAN)",
        LiteralKind.SocialSecurityNumber => "a French social security number",
        LiteralKind.PaymentCard => "a payment card number",
        _ => "a mobile telephone number",
    };
}
