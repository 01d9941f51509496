namespace PrivacyAnalyzers.Masking;

/// <summary>What people put between the digits of a number.</summary>
internal static class Separators
{
    internal static bool IsSpace(char character) => character is ' ' or '\u00A0' or '\u202F' or '\u2009';

    internal static bool IsDigit(char character) => character is >= '0' and <= '9';
}
