using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace PrivacyAnalyzers.EntityFrameworkCore.Oppositions;

/// <summary>Brings an address or number to one form, whatever way it was spelt.</summary>
internal sealed class AddressForms(PersonalDataOptions options)
{
    private const Channel ByNumber = Channel.TextMessage | Channel.Telephone;

    /// <returns>What kind of address it is, and its one form; null where it is none of the kind that the channel takes.</returns>
    internal (string Kind, string Text)? Of(Channel channel, string address)
    {
        var text = address.Normalize(NormalizationForm.FormKC).Trim();
        if (channel == Channel.Email)
        {
            return Email(text);
        }

        if (channel != Channel.Any && (channel & ~ByNumber) == 0)
        {
            return Telephone(text);
        }

        var isAny = channel == Channel.Any || (channel & (Channel.Email | ByNumber)) != 0;
        return (isAny ? Email(text) ?? Telephone(text) : null) ?? Other(text);
    }

    // A postal address, or what names a device.
    private static (string Kind, string Text)? Other(string text)
    {
        var words = new string([.. text.Select(static c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? null : ("other", string.Join(' ', words));
    }

    private static (string Kind, string Text)? Email(string text)
    {
        if (text.EndsWith('>') && text.LastIndexOf('<') is >= 0 and var start)
        {
            text = text[(start + 1)..^1];
        }

        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            text = text["mailto:".Length..].Split('?')[0];
        }

        var at = text.LastIndexOf('@');
        return at <= 0 || text.Any(char.IsWhiteSpace) || Domain(text[(at + 1)..].TrimEnd('.').ToLowerInvariant()) is not { } domain ? null : ("email", text[..at].ToLowerInvariant() + "@" + domain);
    }

    private static string? Domain(string domain)
    {
        try
        {
            return domain.Length == 0 ? null : new IdnMapping().GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private (string Kind, string Text)? Telephone(string text)
    {
        if (text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            text = text["tel:".Length..];
        }

        var isInternational = text.StartsWith('+');
        if (Digits(isInternational ? text[1..].Replace("(0)", "", StringComparison.Ordinal) : text) is not { } digits)
        {
            return null;
        }

        if (!isInternational && digits.StartsWith("00", StringComparison.Ordinal))
        {
            (isInternational, digits) = (true, digits[2..]);
        }

        var number = isInternational ? WithoutTrunk(digits) : National(digits);

        // E.164 has 15 digits at most.
        return number is { Length: >= 7 and <= 15 } ? ("telephone", number) : null;
    }

    // +33 (0)6 and +33 06 are spelt by people who mean +33 6.
    private string WithoutTrunk(string digits) =>
        options.TelephoneCountryCode is { Length: > 0 } country && options.TelephoneTrunkPrefix == "0" && digits.StartsWith(country + "0", StringComparison.Ordinal) ? country + digits[(country.Length + 1)..] : digits;

    private string? National(string digits)
    {
        if (options.TelephoneCountryCode is not { Length: > 0 } country)
        {
            return null;
        }

        return options.TelephoneTrunkPrefix is { Length: > 0 } trunk && digits.StartsWith(trunk, StringComparison.Ordinal) ? country + digits[trunk.Length..]
            : digits.StartsWith(country, StringComparison.Ordinal) && digits.Length >= country.Length + 9 ? digits
            : country + digits;
    }

    // What follows a letter or a separator of extensions is an extension: the line is the same.
    private static string? Digits(string text)
    {
        var digits = new StringBuilder();
        foreach (var c in text)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit)
            {
                digits.Append((char)('0' + digit));
            }
            else if (char.IsLetter(c) || c is ';' or ',' or '#')
            {
                return digits.Length >= 7 ? digits.ToString() : null;
            }
            else if (!char.IsWhiteSpace(c) && c is not ('.' or '/' or '(' or ')') && char.GetUnicodeCategory(c) is not (UnicodeCategory.DashPunctuation or UnicodeCategory.Format))
            {
                return null;
            }
        }

        return digits.ToString();
    }
}
