using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PrivacyAnalyzers.Masking;

/// <summary><c>j***@e***.com</c>: the first letter of either side, and the top-level domain.</summary>
internal sealed class EmailMask : CategoryMask
{
#if NET
    private static readonly System.Buffers.SearchValues<char> LocalPart = System.Buffers.SearchValues.Create([.. Ascii(IsOfLocalPart)]);
    private static readonly System.Buffers.SearchValues<char> Domain = System.Buffers.SearchValues.Create([.. Ascii(IsOfDomain)]);

    /// <summary>Most addresses are ASCII: these are looked at many characters at a time.</summary>
    private protected override MaskedText Mask(Characters value)
    {
        var at = value.IndexOf('@');
        if (at < 0)
        {
            return MaskedText.Whole;
        }

        var domain = value[(at + 1)..];
        if (domain.ContainsAnyExcept(Domain) || !IsLocalPart(value[..at]))
        {
            return MaskOneByOne(value);
        }

        var dot = domain.LastIndexOf('.');
        return at > 0 && dot > 0 && domain[0] != '.' && domain.IndexOf("..") < 0 && IsTopLevelDomain(value, at + dot + 2)
            ? Shown(value, at, at + 1 + dot)
            : MaskedText.Whole;
    }

    public override string Redact(string value) => RedactUsual(value) ?? base.Redact(value);

    private static string? RedactUsual(string value)
    {
        var at = value.IndexOf('@');
        if (at < 3 || value.Length - at < 7 || value.Length > MaximumLength || Initial.Of(value, 0, at).Length == 0 || !Initial.IsUsual(value.AsSpan(at + 1)))
        {
            return null;
        }

        var domain = value.AsSpan(at + 1);
        var dot = domain.LastIndexOf('.');
        if (dot < 1 || domain.IndexOf('.') != dot && domain.IndexOf("..") >= 0 || !IsLocalPart(value.AsSpan(0, at)) || domain.ContainsAnyExcept(Domain) || !IsTopLevelDomain(value, at + dot + 2))
        {
            return null;
        }

        return string.Create(9 + domain.Length - dot, new Usual(value, at), static (destination, usual) =>
        {
            destination[8] = '*';
            destination[7] = '*';
            destination[6] = '*';
            destination[5] = usual.Value[usual.At + 1];
            destination[4] = '@';
            destination[3] = '*';
            destination[2] = '*';
            destination[1] = '*';
            destination[0] = usual.Value[0];
            usual.Value.AsSpan(usual.Value.Length - (destination.Length - 9)).CopyTo(destination[9..]);
        });
    }

    private static bool IsLocalPart(Characters value)
    {
        for (var other = value.IndexOfAnyExcept(LocalPart); other >= 0; other = value.IndexOfAnyExcept(LocalPart))
        {
            if (value[other] < 128 || !IsOfLocalPart(value[other]))
            {
                return false;
            }

            value = value[(other + 1)..];
        }

        return true;
    }

    private readonly struct Usual(string value, int at)
    {
        internal string Value { get; } = value;

        internal int At { get; } = at;
    }

    private static IEnumerable<char> Ascii(Func<char, bool> isAllowed) => Enumerable.Range(0, 128).Select(static number => (char)number).Where(character => character != '@' && isAllowed(character));
#else
    private protected override MaskedText Mask(Characters value) => MaskOneByOne(value);
#endif

    private static MaskedText MaskOneByOne(Characters value)
    {
        int at = -1, dot = -1;
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (character == '@')
            {
                if (at >= 0)
                {
                    return MaskedText.Whole;
                }

                at = i;
            }
            else if (at < 0 ? !IsOfLocalPart(character) : !IsOfDomain(character))
            {
                return MaskedText.Whole;
            }
            else if (at >= 0 && character == '.')
            {
                // A label is never empty.
                if (i == at + 1 || dot == i - 1)
                {
                    return MaskedText.Whole;
                }

                dot = i;
            }
        }

        return at > 0 && dot > at && IsTopLevelDomain(value, dot + 1)
            ? Shown(value, at, dot)
            : MaskedText.Whole;
    }

    private static MaskedText Shown(Characters value, int at, int dot) =>
        new(Initial.Of(value, 0, at), MaskConstant.LocalPart, Initial.Of(value, at + 1, dot), MaskConstant.Whole, new Piece(dot, value.Length - dot));

    private static bool IsOfLocalPart(char character) => character < 128
        ? character > ' ' && character != 127 && character is not ('<' or '>' or '(' or ')' or '[' or ']' or ',' or ';' or ':' or '\\' or '"')
        : !char.IsWhiteSpace(character) && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned);

    private static bool IsOfDomain(char character) => character < 128
        ? character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.'
        : char.IsLetterOrDigit(character) || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Two ASCII letters or more, or the ASCII form of an international one.</summary>
    private static bool IsTopLevelDomain(Characters value, int start)
    {
        var isEncoded = value.Length - start > 4 && (value[start] is 'x' or 'X') && (value[start + 1] is 'n' or 'N') && value[start + 2] == '-' && value[start + 3] == '-';
        for (var i = start; i < value.Length; i++)
        {
            var isLetter = value[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && !(isEncoded && (value[i] is (>= '0' and <= '9') or '-')))
            {
                return false;
            }
        }

        return value.Length - start >= 2;
    }
}
