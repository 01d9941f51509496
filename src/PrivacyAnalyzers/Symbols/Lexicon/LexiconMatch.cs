namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>A phrase found in a name: tokens from <see cref="Start"/> up to, not including, <see cref="End"/>.</summary>
internal readonly struct LexiconMatch
{
    public LexiconMatch(int start, int end, LexiconEntry entry)
    {
        Start = start;
        End = end;
        Entry = entry;
    }

    public int Start { get; }
    public int End { get; }
    public LexiconEntry Entry { get; }
    public int Length => End - Start;

    public bool IsInside(in LexiconMatch other) => other.Length > Length && other.Start <= Start && other.End >= End;
}
