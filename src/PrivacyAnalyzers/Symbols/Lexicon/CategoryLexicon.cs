using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Text;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>The phrases and words by which names are read: <c>Lexicon.txt</c>, parsed once.</summary>
internal sealed class CategoryLexicon
{
    private const string ResourceName = "PrivacyAnalyzers.Lexicon.txt";
    private static readonly Lazy<CategoryLexicon> Parsed = new(Load);
    private readonly LexiconTrie _phrases;

    internal CategoryLexicon(LexiconTrie phrases, WordSets words, ImmutableArray<LexiconEntry> entries)
    {
        _phrases = phrases;
        Words = words;
        Entries = entries;
    }

    public static CategoryLexicon Default => Parsed.Value;

    public WordSets Words { get; }

    /// <summary>Every phrase, in file order.</summary>
    public ImmutableArray<LexiconEntry> Entries { get; }

    public List<LexiconMatch>? Find(string[] tokens) => _phrases.Find(tokens, Words);

    internal static TextReader Open()
    {
        var stream = typeof(CategoryLexicon).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException("The resource '" + ResourceName + "' is missing from the analyzer assembly.");
        return new StreamReader(stream, Encoding.UTF8);
    }

    private static CategoryLexicon Load()
    {
        using var text = Open();
        return LexiconParser.Parse(text);
    }
}
