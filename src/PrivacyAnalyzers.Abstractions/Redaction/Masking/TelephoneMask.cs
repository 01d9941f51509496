#if NET
using System;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace PrivacyAnalyzers.Masking;

/// <summary><c>***42</c>: the last two digits of seven to fifteen, which is as long as a number can be (E.164), two more for a prefix.</summary>
internal sealed class TelephoneMask : CategoryMask
{
    private const int FewestDigits = 7, MostDigits = 17;

    private protected override MaskedText Mask(Characters value)
    {
#if NET
        if (value.Length >= Vector128<ushort>.Count && Separators.IsDigit(value[^1]) && Separators.IsDigit(value[^2]) && DigitsOf(value) is >= FewestDigits and <= MostDigits)
        {
            return new MaskedText(default, MaskConstant.Whole, new Piece(value.Length - 2, 2));
        }
#endif
        var digits = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (Separators.IsDigit(character))
            {
                digits++;
            }
            else if (character == '+' ? digits > 0 : character is not (' ' or '.' or '-' or '/' or '(' or ')') && !Separators.IsSpace(character))
            {
                return MaskedText.Whole;
            }
        }

        if (digits is < FewestDigits or > MostDigits)
        {
            return MaskedText.Whole;
        }

        var last = LastDigit(value, value.Length);
        return new MaskedText(default, MaskConstant.Whole, new Piece(LastDigit(value, last), 1), MaskConstant.None, new Piece(last, 1));
    }

#if NET
    public override string Redact(string value) => RedactUsual(value) ?? base.Redact(value);

    private static string? RedactUsual(string value)
    {
        if (value.Length < Vector128<ushort>.Count || value.Length > MaximumLength || !Separators.IsDigit(value[^1]) || !Separators.IsDigit(value[^2]))
        {
            return null;
        }

        return value[0] != ' ' && DigitsOf(value) is >= FewestDigits and <= MostDigits ? string.Concat(MaskedText.Mask, System.MemoryExtensions.AsSpan(value, value.Length - 2)) : null;
    }

    /// <summary>The digits of a number that is written with spaces, points and hyphens, and nothing else but a plus before it: eight characters at a time.</summary>
    /// <returns>-1 where there is something else.</returns>
    private static int DigitsOf(Characters value)
    {
        var characters = MemoryMarshal.Cast<char, ushort>(value);
        var digits = 0;
        for (var i = 0; i < characters.Length; i += Vector128<ushort>.Count)
        {
            // The last eight overlap those before, whose digits are counted already.
            var start = Math.Min(i, characters.Length - Vector128<ushort>.Count);
            var eight = Vector128.Create(characters[start..]);
            var isDigit = Vector128.LessThan(eight - Vector128.Create((ushort)'0'), Vector128.Create((ushort)10));
            var isKnown = isDigit | Vector128.Equals(eight, Vector128.Create((ushort)' ')) | Vector128.Equals(eight, Vector128.Create((ushort)'.')) | Vector128.Equals(eight, Vector128.Create((ushort)'-'));
            var plus = start == 0 && value[0] == '+' ? 1u : 0u;
            if ((isKnown.ExtractMostSignificantBits() | plus) != 0xFF)
            {
                return -1;
            }

            digits += BitOperations.PopCount(isDigit.ExtractMostSignificantBits() >> (i - start));
        }

        return digits;
    }
#endif

    private static int LastDigit(Characters value, int before)
    {
        do
        {
            before--;
        }
        while (!Separators.IsDigit(value[before]));

        return before;
    }
}
