using System;

namespace PrivacyAnalyzers.EntityFrameworkCore.Values;

/// <summary>Tells a value that is a pseudonym of ours, or is empty: erased again it stays, since a pseudonym of a pseudonym says no less, and is another.</summary>
internal static class PseudonymForm
{
    internal static bool Fits(object value) => value switch
    {
        // Columns of a fixed length fill up with spaces.
        string text => text.TrimEnd(' ') is var trimmed && (trimmed.Length == 0 || ErasureValues.IsPseudonym(trimmed)),
        Guid guid => guid == Guid.Empty || ErasureValues.IsPseudonym(guid),
        byte[] bytes => bytes.Length == 0 || ErasureValues.IsPseudonym(bytes),
        _ => false,
    };
}
