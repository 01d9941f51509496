namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>Which of two phrases of one name says what the value is.</summary>
internal static class Preference
{
    public static bool IsBetter(in LexiconMatch candidate, in LexiconMatch current)
    {
        if (candidate.Entry.Strength != current.Entry.Strength)
        {
            return candidate.Entry.Strength < current.Entry.Strength;
        }

        if (candidate.Length != current.Length)
        {
            return candidate.Length > current.Length;
        }

        // English puts what a thing is last, French first.
        return candidate.Start > current.Start && candidate.Entry.Languages != LexiconLanguages.French;
    }
}
