namespace PrivacyAnalyzers.Masking;

/// <summary><c>***42</c>: the last two digits of seven to fifteen, which is as long as a number can be (E.164), two more for a prefix.</summary>
internal sealed class TelephoneMask : CategoryMask
{
    private const int FewestDigits = 7, MostDigits = 17;

    private protected override MaskedText Mask(Characters value)
    {
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
        if (value.Length is < FewestDigits or > MaximumLength || !Separators.IsDigit(value[^1]) || !Separators.IsDigit(value[^2]))
        {
            return null;
        }

        var digits = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (Separators.IsDigit(character))
            {
                digits++;
            }
            else if (character is not (' ' or '.' or '-') && (character != '+' || i > 0))
            {
                return null;
            }
        }

        return value[0] != ' ' && digits is >= FewestDigits and <= MostDigits ? string.Concat(MaskedText.Mask, System.MemoryExtensions.AsSpan(value, value.Length - 2)) : null;
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
