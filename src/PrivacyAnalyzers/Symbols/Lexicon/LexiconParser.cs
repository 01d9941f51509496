using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>Reads the lexicon's text; its first comment defines the format. A bad line is a <see cref="FormatException"/> that names it.</summary>
internal sealed class LexiconParser
{
    private const string PersonClass = "{person}";
    private const int ShortestJoinedPhrase = 6;
    private readonly LexiconTrie _phrases = new();
    private readonly WordSets _words = new();
    private readonly List<LexiconEntry> _entries = [];
    private readonly List<(int Line, string[] Columns)> _categoryLines = [];
    private readonly List<(int Line, string Phrase, LexiconEntry Entry)> _personPhrases = [];
    private readonly Dictionary<string, List<string>> _spellings = new(StringComparer.Ordinal);
    private int _line;

    public static CategoryLexicon Parse(TextReader text)
    {
        var parser = new LexiconParser();
        while (text.ReadLine() is { } line)
        {
            parser._line++;
            parser.ReadLine(line.Trim());
        }

        // After the lists: {person} needs them, wherever they stand in the file.
        foreach (var (number, columns) in parser._categoryLines)
        {
            parser._line = number;
            parser.ReadPhrases(columns);
        }

        parser.SpellOutPersons();
        parser.AddSpellings();
        return new CategoryLexicon(parser._phrases, parser._words, parser._entries.ToImmutableArray());
    }

    private void ReadLine(string line)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return;
        }

        var columns = line.Split('|');
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = columns[i].Trim();
        }

        if (line[0] == '~')
        {
            ReadSpellings(columns);
        }
        else if (line[0] == '@')
        {
            ReadWords(columns);
        }
        else if (columns.Length is 4 or 5)
        {
            _categoryLines.Add((_line, columns));
        }
        else
        {
            throw Bad("a line has four or five columns");
        }
    }

    private void ReadWords(string[] columns)
    {
        var role = columns[0].Substring(1).Replace("-", "");
        if (columns.Length != 2 || !Enum.TryParse<WordRole>(role, ignoreCase: true, out var known) || NameTokens.IsNumber(role))
        {
            throw Bad("'" + columns[0] + "' is not a list of words");
        }

        foreach (var word in columns[1].Split(','))
        {
            var tokens = NameTokens.Split(word);
            if (tokens.Length != 1)
            {
                throw Bad("'" + word.Trim() + "' is not one word");
            }

            _words.Add(tokens[0], known);
        }
    }

    private void ReadSpellings(string[] columns)
    {
        if (columns.Length != 2)
        {
            throw Bad("a word and its other spellings are two columns");
        }

        var word = NameTokens.Split(columns[0].Substring(1));
        var spellings = new List<string>();
        foreach (var spelling in columns[1].Split(','))
        {
            var tokens = NameTokens.Split(spelling);
            if (word.Length != 1 || tokens.Length != 1)
            {
                throw Bad("'" + spelling.Trim() + "' is no other spelling of one word");
            }

            spellings.Add(tokens[0]);
        }

        if (_spellings.ContainsKey(word[0]))
        {
            throw Bad("the spellings of '" + word[0] + "' stand on two lines");
        }

        _spellings.Add(word[0], spellings);
    }

    private void ReadPhrases(string[] columns)
    {
        var category = ReadCategory(columns[0]);
        var (strength, kind) = category is null ? (NameStrength.Strong, ObjectKinds.Person) : ReadStrength(columns[1]);
        var languages = ReadLanguages(columns[2]);
        var vetoes = columns.Length == 5 ? NameTokens.Split(columns[4]).ToImmutableArray() : ImmutableArray<string>.Empty;
        foreach (var text in columns[3].Split(','))
        {
            var phrase = text.Trim();
            var wholeName = phrase.Length != 0 && phrase[0] == '=';
            var entry = new LexiconEntry(category, strength, languages, phrase, wholeName, vetoes, _line, kind);
            if (phrase.IndexOf(PersonClass, StringComparison.Ordinal) >= 0)
            {
                _personPhrases.Add((_line, phrase, entry));
            }
            else if (Add(entry) is { } other)
            {
                throw Bad("'" + phrase + "' is also on line " + other.Line);
            }
        }
    }

    // Last, and without complaint: a phrase written out wins ("user name" is an account, "customer name" a name).
    private void SpellOutPersons()
    {
        foreach (var (line, phrase, entry) in _personPhrases)
        {
            _line = line;
            foreach (var person in _words.Persons)
            {
                Add(entry.WithPhrase(phrase.Replace(PersonClass, person)));
            }
        }
    }

    // After all that is written out, which wins: PolicyNo may mean something else than a policy number. Each phrase is looked at once, and so is what it is spelled as.
    private void AddSpellings()
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            var tokens = _entries[i].Phrase.Split(' ');
            for (var at = 0; tokens.Length > 1 && at < tokens.Length; at++)
            {
                if (!_spellings.TryGetValue(tokens[at], out var spellings))
                {
                    continue;
                }

                var word = tokens[at];
                foreach (var spelling in spellings)
                {
                    tokens[at] = spelling;
                    if (_phrases.Exact(tokens).Count == 0)
                    {
                        Add(_entries[i].WithPhrase(string.Join(" ", tokens)));
                    }
                }

                tokens[at] = word;
            }
        }
    }

    /// <summary>Returns the entry that already says the same, and adds nothing then.</summary>
    private LexiconEntry? Add(LexiconEntry unfolded)
    {
        var tokens = NameTokens.Split(unfolded.Phrase);
        if (tokens.Length == 0)
        {
            throw Bad("an empty phrase");
        }

        var entry = unfolded.WithPhrase(string.Join(" ", tokens));
        if (Conflict(tokens, entry) is { } other)
        {
            return other;
        }

        _entries.Add(entry);
        _phrases.Add(tokens, entry);
        var joined = string.Concat(tokens);
        if (tokens.Length > 1 && joined.Length >= ShortestJoinedPhrase && _phrases.Exact([joined]).Count == 0)
        {
            _phrases.Add([joined], entry);
        }

        return null;
    }

    private LexiconEntry? Conflict(string[] tokens, LexiconEntry entry)
    {
        foreach (var other in _phrases.Exact(tokens))
        {
            var samePhrase = string.Equals(other.Phrase, entry.Phrase, StringComparison.Ordinal) && other.WholeName == entry.WholeName;
            if (samePhrase && other.Strength == entry.Strength && other.Kind == entry.Kind && (other.Languages & entry.Languages) != 0)
            {
                return other;
            }
        }

        return null;
    }

    private DataCategory? ReadCategory(string text)
    {
        if (string.Equals(text, "neutral", StringComparison.Ordinal))
        {
            return null;
        }

        return Enum.TryParse<DataCategory>(text, out var category) && category > DataCategory.Other && !NameTokens.IsNumber(text)
            ? category
            : throw Bad("'" + text + "' is not a category");
    }

    private (NameStrength Strength, ObjectKinds Kind) ReadStrength(string text) => text switch
    {
        "strong" => (NameStrength.Strong, ObjectKinds.Person),
        "weak" => (NameStrength.Weak, ObjectKinds.Person),
        "marked" => (NameStrength.Marked, ObjectKinds.Person),
        "address" => (NameStrength.Weak, ObjectKinds.Address),
        "card" => (NameStrength.Weak, ObjectKinds.Card),
        "session" => (NameStrength.Weak, ObjectKinds.Session),
        "writing" => (NameStrength.Weak, ObjectKinds.Writing),
        "mail" => (NameStrength.Weak, ObjectKinds.Mail),
        _ => throw Bad("'" + text + "' is neither strong, weak, marked nor a kind of object"),
    };

    private LexiconLanguages ReadLanguages(string text) => text switch
    {
        "any" => LexiconLanguages.All,
        "en" => LexiconLanguages.English,
        "fr" => LexiconLanguages.French,
        _ => throw Bad("'" + text + "' is neither en, fr nor any"),
    };

    private FormatException Bad(string what) => new("Lexicon, line " + _line.ToString(System.Globalization.CultureInfo.InvariantCulture) + ": " + what + ".");
}
