namespace PrivacyAnalyzers.Masking;

/// <summary>A mask that knows the shape of its values, and shows nothing of what has another.</summary>
internal abstract class CategoryMask : IRedactor
{
    /// <summary>Longer than any value that has a shape: an e-mail address has 254 characters at most.</summary>
    private protected const int MaximumLength = 256;

    /// <summary>Masks override it for most values, which take no detour then.</summary>
    public virtual string Redact(string value) => Apply(value).Of(value);

    /// <summary>What is shown of a value as it was typed, with spaces around it.</summary>
    internal MaskedText Apply(Characters value)
    {
        var start = 0;
        var end = value.Length;
        if (end > MaskedText.LongestValue)
        {
            return MaskedText.Whole;
        }

        while (start < end && char.IsWhiteSpace(value[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(value[end - 1]))
        {
            end--;
        }

        if (start == 0 && end == value.Length && end is > 0 and <= MaximumLength)
        {
            return Mask(value);
        }

        return start == end || end - start > MaximumLength ? MaskedText.Whole : Mask(value.Slice(start, end - start)).Shift(start);
    }

    /// <summary>What is shown of a value without spaces around it, which has a character at least.</summary>
    private protected abstract MaskedText Mask(Characters value);
}
