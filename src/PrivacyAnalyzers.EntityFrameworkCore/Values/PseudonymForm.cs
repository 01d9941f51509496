using System;
using System.Linq;

namespace PrivacyAnalyzers.EntityFrameworkCore.Values;

/// <summary>Tells a value that looks like a pseudonym of ours: one that is erased again keeps it, since a pseudonym of a pseudonym says no less.</summary>
internal static class PseudonymForm
{
    private const int Length = 32;

    internal static bool Fits(object value, int maximumLength)
    {
        var length = maximumLength is 0 or > Length ? Length : maximumLength;
        return value switch
        {
            string text => text.Length == 0 || (text.Length == length && text.All(static letter => letter is (>= 'a' and <= 'z') or (>= '2' and <= '7'))),
            Guid guid => guid == Guid.Empty || guid.Version == 8,
            byte[] bytes => bytes.Length == 0 || bytes.Length == length,
            _ => false,
        };
    }
}
