namespace PrivacyAnalyzers.Masking;

/// <summary><c>***42</c>: the last two digits of seven to fifteen, which is as long as a number can be (E.164), two more for a prefix.</summary>
internal sealed class TelephoneMask : CategoryMask
{
    private const int FewestDigits = 7, MostDigits = 17;

    private protected override MaskedText Mask(Characters value)
    {
        int digits = 0, last = -1, beforeLast = -1;
        for (var i = 0; i < value.Length; i++)
        {
            var character = value[i];
            if (Separators.IsDigit(character))
            {
                digits++;
                beforeLast = last;
                last = i;
            }
            else if (character == '+' ? digits > 0 : !Separators.IsSpace(character) && character is not ('.' or '-' or '/' or '(' or ')'))
            {
                return MaskedText.Whole;
            }
        }

        return digits is < FewestDigits or > MostDigits ? MaskedText.Whole : new MaskedText(default, MaskedText.Mask, new Piece(beforeLast, 1), "", new Piece(last, 1));
    }
}
