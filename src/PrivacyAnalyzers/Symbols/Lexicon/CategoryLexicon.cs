using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO;
using System.Text;
using System.Threading;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>The phrases and words by which names are read: <c>Lexicon.txt</c>, parsed once.</summary>
internal sealed class CategoryLexicon
{
    private const string ResourceName = "PrivacyAnalyzers.Lexicon.txt";
    private const int MaximumRemembered = 20_000;
    private static readonly Lazy<CategoryLexicon> Parsed = new(Load);
    private readonly ConcurrentDictionary<string, NamePhrases> _read = new(StringComparer.Ordinal);
    private readonly LexiconTrie _phrases;
    private int _remembered;

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

    /// <summary>The words of a name and the phrases in them: the same names come back all over a program.</summary>
    public NamePhrases Read(string name)
    {
        if (_read.TryGetValue(name, out var read))
        {
            return read;
        }

        var tokens = NameTokens.Split(name);
        read = new NamePhrases(tokens, _phrases.Find(tokens, Words));

        // The compiler's process lives long and sees many programs.
        if (Interlocked.Increment(ref _remembered) > MaximumRemembered)
        {
            Interlocked.Exchange(ref _remembered, 0);
            _read.Clear();
        }

        _read[name] = read;
        return read;
    }

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
