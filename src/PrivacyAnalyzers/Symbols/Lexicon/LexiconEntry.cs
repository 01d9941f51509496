using System;
using System.Collections.Immutable;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>One phrase of the lexicon and what it suggests.</summary>
internal sealed class LexiconEntry
{
    public LexiconEntry(DataCategory? category, NameStrength strength, LexiconLanguages languages, string phrase, bool wholeName, ImmutableArray<string> vetoes, int line, ObjectKinds kind = ObjectKinds.Person)
    {
        Category = category;
        Strength = strength;
        Languages = languages;
        Phrase = phrase;
        WholeName = wholeName;
        Vetoes = vetoes;
        Line = line;
        Kind = kind;
    }

    /// <summary>Null for a phrase that looks like personal data and is not.</summary>
    public DataCategory? Category { get; }
    public NameStrength Strength { get; }
    public LexiconLanguages Languages { get; }

    /// <summary>Folded words, a space between.</summary>
    public string Phrase { get; }

    /// <summary>The phrase must be the whole member name.</summary>
    public bool WholeName { get; }
    public ImmutableArray<string> Vetoes { get; }
    public int Line { get; }

    /// <summary>For a weak entry, the kind of object in which it counts.</summary>
    public ObjectKinds Kind { get; }

    public LexiconEntry WithPhrase(string phrase) => new(Category, Strength, Languages, phrase, WholeName, Vetoes, Line, Kind);

    public bool IsVetoedBy(string token)
    {
        foreach (var veto in Vetoes)
        {
            if (string.Equals(veto, token, StringComparison.Ordinal)
                || string.Equals(veto, Singular.English(token), StringComparison.Ordinal)
                || string.Equals(veto, Singular.French(token), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
