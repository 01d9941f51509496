using System.Collections.Generic;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>The words of one name and the phrases of the lexicon in them. Shared: nobody writes to it.</summary>
internal sealed class NamePhrases
{
    public NamePhrases(string[] tokens, IReadOnlyList<LexiconMatch>? matches)
    {
        Tokens = tokens;
        Matches = matches;
    }

    public string[] Tokens { get; }

    /// <summary>Null when there is none, the common case.</summary>
    public IReadOnlyList<LexiconMatch>? Matches { get; }
}
