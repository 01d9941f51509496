using System;
using System.Collections.Generic;
using System.Text;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>The words of an identifier: camel, Pascal, acronyms, snake, kebab and digits split; lower case; accents off; order kept.</summary>
internal static class NameTokens
{
    private static readonly string[] None = [];

    public static string[] Split(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return None;
        }

        var tokens = new List<string>(4);
        var word = new StringBuilder(name!.Length);
        var previous = CharKind.Separator;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (LatinFolding.IsCombiningMark(c))
            {
                continue;
            }

            var kind = KindOf(c);
            if (kind == CharKind.Separator || StartsWord(name, i, kind, previous))
            {
                Flush(word, tokens);
            }

            if (kind != CharKind.Separator)
            {
                Append(word, c);
            }

            previous = kind;
        }

        Flush(word, tokens);
        return tokens.Count == 0 ? None : tokens.ToArray();
    }

    public static bool IsNumber(string token) => token[0] is >= '0' and <= '9';

    private static bool StartsWord(string name, int at, CharKind kind, CharKind previous) => kind switch
    {
        CharKind.Digit => previous != CharKind.Digit,
        CharKind.Lower => previous == CharKind.Digit,
        _ => previous switch
        {
            CharKind.Upper => EndsAcronym(name, at),
            _ => true,
        },
    };

    // In "IPAddress" the A starts a word; in "IDs", "SSNs" and "IPv4" the last capital is still the acronym's.
    private static bool EndsAcronym(string name, int at)
    {
        var next = at + 1 < name.Length ? name[at + 1] : '\0';
        if (KindOf(next) != CharKind.Lower)
        {
            return false;
        }

        var afterNext = at + 2 < name.Length ? name[at + 2] : '\0';
        return next is not ('s' or 'v') || KindOf(afterNext) == CharKind.Lower;
    }

    private static void Append(StringBuilder word, char c)
    {
        var lower = char.ToLowerInvariant(c);
        word.Append(LatinFolding.Fold(lower));
        var second = LatinFolding.Second(lower);
        if (second != '\0')
        {
            word.Append(second);
        }
    }

    private static void Flush(StringBuilder word, List<string> tokens)
    {
        if (word.Length != 0)
        {
            tokens.Add(word.ToString());
            word.Clear();
        }
    }

    private static CharKind KindOf(char c)
    {
        if (c is >= 'a' and <= 'z')
        {
            return CharKind.Lower;
        }

        if (char.IsUpper(c))
        {
            return CharKind.Upper;
        }

        return char.IsLetter(c) ? CharKind.Lower : char.IsDigit(c) ? CharKind.Digit : CharKind.Separator;
    }

    private enum CharKind
    {
        Separator,
        Lower,
        Upper,
        Digit,
    }
}
