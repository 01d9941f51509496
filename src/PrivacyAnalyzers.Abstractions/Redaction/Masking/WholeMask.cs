namespace PrivacyAnalyzers.Masking;

/// <summary>Shows nothing of any value.</summary>
internal sealed class WholeMask : CategoryMask
{
    private protected override MaskedText Mask(Characters value) => MaskedText.Whole;
}
