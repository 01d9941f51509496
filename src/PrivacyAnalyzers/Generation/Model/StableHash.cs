namespace PrivacyAnalyzers.Generation.Model;

/// <summary>FNV-1a of a text: <see cref="string.GetHashCode()"/> differs from one process to the next.</summary>
internal static class StableHash
{
    internal static uint Of(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 16777619u);
        }

        return hash;
    }

    /// <summary>The same in 64 bits.</summary>
    internal static ulong LongOf(string text)
    {
        var hash = 14695981039346656037ul;
        foreach (var character in text)
        {
            hash = unchecked((hash ^ character) * 1099511628211ul);
        }

        return hash;
    }
}
