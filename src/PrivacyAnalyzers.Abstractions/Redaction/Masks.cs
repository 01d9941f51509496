using PrivacyAnalyzers.Masking;

namespace PrivacyAnalyzers;

/// <summary>The masks that a <see cref="RedactionPolicy"/> starts with. Each shows a part of the values whose shape it knows, and <c>***</c> of any other.</summary>
/// <remarks>
/// A masked value is still personal data: a mask keeps a log readable, it makes nobody anonymous. A mask never shows a value whole: where too little
/// would stay hidden, all of it does.
/// </remarks>
/// <example>
/// <code>
/// // Logins are e-mail addresses here.
/// RedactionPolicy.SetForProcess(RedactionPolicy.BuiltIn.With(DataCategory.AccountIdentifier, Masks.EmailAddress));
/// </code>
/// </example>
public static class Masks
{
    /// <summary>Shows nothing: <c>***</c>.</summary>
    public static IRedactor Whole { get; } = new WholeMask();

    /// <summary>Shows the first letter of either side and the top-level domain: <c>j***@e***.com</c>.</summary>
    public static IRedactor EmailAddress { get; } = new EmailMask();

    /// <summary>Shows the last two digits: <c>***42</c>.</summary>
    public static IRedactor TelephoneNumber { get; } = new TelephoneMask();

    /// <summary>Shows the initial of a name in a script that has capitals: <c>J***</c>.</summary>
    public static IRedactor Name { get; } = new NameMask();

    /// <summary>Shows the last four characters of an IBAN or card number whose check digits are right: <c>***0189</c>.</summary>
    public static IRedactor Account { get; } = new AccountMask();

    /// <summary>Shows the region that a postcode begins with, alone or on the last line of an address: <c>75***</c>.</summary>
    public static IRedactor Region { get; } = new RegionMask();

    /// <summary>Shows the year of a date: <c>1980</c>.</summary>
    public static IRedactor BirthYear { get; } = new BirthYearMask();

    /// <summary>Shows the network of an IP address: <c>203.0.113.0/24</c>, <c>2001:db8:1::/48</c>.</summary>
    public static IRedactor IpNetwork { get; } = new IpNetworkMask();
}
