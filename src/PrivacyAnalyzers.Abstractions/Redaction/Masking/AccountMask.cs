namespace PrivacyAnalyzers.Masking;

/// <summary>
/// <c>***0189</c>: the last four characters of a bank account (IBAN) or payment card whose check digits are right. An amount, a salary, and any
/// other number, has no part that can be shown.
/// </summary>
internal sealed class AccountMask : CategoryMask
{
    private const int Shown = 4;

    private protected override MaskedText Mask(Characters value)
    {
        var count = 0;
        var letters = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (IsSeparator(value[i]))
            {
                continue;
            }

            if (!Separators.IsDigit(value[i]))
            {
                if (!IsLetter(value[i]))
                {
                    return MaskedText.Whole;
                }

                letters++;
            }

            count++;
        }

        var isValid = letters == 0 ? count is >= 12 and <= 19 && IsCard(value) : count is >= 15 and <= 34 && IsIban(value);
        return isValid ? LastFour(value) : MaskedText.Whole;
    }

    /// <summary>In one run, or in two; more are not the way anybody writes an account.</summary>
    private static MaskedText LastFour(Characters value)
    {
        var runs = 0;
        Piece last = default, beforeLast = default;
        for (int end = value.Length, left = Shown; left > 0;)
        {
            while (IsSeparator(value[end - 1]))
            {
                end--;
            }

            var start = end;
            while (left > 0 && !IsSeparator(value[start - 1]))
            {
                start--;
                left--;
            }

            (last, beforeLast) = runs++ == 0 ? (new Piece(start, end - start), default) : (last, new Piece(start, end - start));
            end = start;
        }

        return runs > 2 ? MaskedText.Whole : new MaskedText(default, MaskConstant.Whole, beforeLast, MaskConstant.None, last);
    }

    /// <summary>ISO 13616: two letters, two digits, and 1 as the remainder by 97 of the whole, its first four characters moved to the end.</summary>
    private static bool IsIban(Characters value)
    {
        var remainder = 0;
        for (var pass = 0; pass < 2; pass++)
        {
            var place = 0;
            for (var i = 0; i < value.Length; i++)
            {
                var character = value[i];
                if (IsSeparator(character))
                {
                    continue;
                }

                if (place < 4 && IsLetter(character) != place < 2)
                {
                    return false;
                }

                if (place++ < 4 == (pass == 1))
                {
                    var digit = Separators.IsDigit(character) ? character - '0' : (character & ~32) - 'A' + 10;
                    remainder = ((remainder * (digit > 9 ? 100 : 10)) + digit) % 97;
                }
            }
        }

        return remainder == 1;
    }

    /// <summary>ISO/IEC 7812: each second digit from the right doubled, its digits summed, the whole a multiple of ten.</summary>
    private static bool IsCard(Characters value)
    {
        var sum = 0;
        var isDoubled = false;
        for (var i = value.Length - 1; i >= 0; i--)
        {
            if (IsSeparator(value[i]))
            {
                continue;
            }

            var digit = value[i] - '0';
            sum += !isDoubled ? digit : digit < 5 ? digit * 2 : (digit * 2) - 9;
            isDoubled = !isDoubled;
        }

        return sum % 10 == 0;
    }

    private static bool IsSeparator(char character) => Separators.IsSpace(character) || character == '-';

    private static bool IsLetter(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
