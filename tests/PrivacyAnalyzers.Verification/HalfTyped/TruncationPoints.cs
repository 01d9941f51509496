namespace PrivacyAnalyzers.Verification;

/// <summary>Where a text is cut off. The same text is cut at the same points on every machine.</summary>
internal static class TruncationPoints
{
    public const int Count = 20;

    public static IReadOnlyList<int> Of(string text)
    {
        var state = Hash(text);
        var points = new SortedSet<int>();
        for (var i = 0; i < Count && text.Length > 0; i++)
        {
            // xorshift64: good enough to spread, and the same everywhere.
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            points.Add((int)(state % (ulong)text.Length));
        }

        return [.. points];
    }

    // FNV-1a; the hash of a string differs from process to process.
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in text)
            hash = (hash ^ character) * 1099511628211UL;
        return hash == 0 ? 1 : hash;
    }
}
