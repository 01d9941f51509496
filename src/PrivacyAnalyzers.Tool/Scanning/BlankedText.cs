using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Tool.Caching;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>A source of which some bodies are not read: something shorter stands for each, and every other character stays where it was, so that lines and columns do.</summary>
internal sealed class BlankedText
{
    private static readonly ConditionalWeakTable<SyntaxTree, BlankedText> ByTree = new();

    private readonly ImmutableArray<(TextSpan Span, ImmutableArray<string> Instead)> _blanks;

    private BlankedText(SyntaxTree written, ImmutableArray<(TextSpan Span, ImmutableArray<string> Instead)> blanks)
    {
        Path = written.FilePath;
        Written = written.GetText();
        _blanks = blanks;
        Tree = blanks.IsEmpty ? written : CSharpSyntaxTree.ParseText(SourceText.From(Text()), (CSharpParseOptions)written.Options, written.FilePath);
        ByTree.AddOrUpdate(Tree, this);
    }

    internal string Path { get; }

    /// <summary>What somebody wrote.</summary>
    internal SourceText Written { get; }

    /// <summary>What is read of it.</summary>
    internal SyntaxTree Tree { get; }

    /// <param name="written">The source.</param>
    /// <param name="blanks">What is not read, in its order, and the words that stand for it.</param>
    internal static BlankedText Of(SyntaxTree written, IEnumerable<(TextSpan Span, ImmutableArray<string> Instead)> blanks)
    {
        var text = written.GetText();
        return new(written, [.. blanks.Where(blank => Fits(text, blank.Span, blank.Instead))]);
    }

    /// <summary>What somebody wrote where the tree is.</summary>
    internal static SourceText WrittenOf(SyntaxTree tree) => ByTree.TryGetValue(tree, out var blanked) ? blanked.Written : tree.GetText();

    /// <summary>Whether a body is read, which is blanked as a whole or not at all.</summary>
    internal bool Reads(TextSpan body) => !_blanks.Any(blank => blank.Span == body);

    /// <summary>Names what is read: two texts that differ in nothing else are the same.</summary>
    internal void AddTo(InputHash hash)
    {
        var text = Written.ToString();
        var at = 0;
        foreach (var (span, instead) in _blanks)
        {
            hash.Add(text.AsSpan(at, span.Start - at)).Add(instead);
            at = span.End;
        }

        hash.Add(text.AsSpan(at));
    }

    /// <summary>How many characters are read before a position; null where it is in what is not.</summary>
    internal int? Told(int position)
    {
        var before = 0;
        foreach (var (span, _) in _blanks)
        {
            if (position <= span.Start)
            {
                break;
            }

            // Right after it is told like right before it.
            if (position <= span.End)
            {
                return null;
            }

            before += span.Length;
        }

        return position - before;
    }

    /// <summary>The position that so many characters are read before.</summary>
    internal int Place(int told)
    {
        foreach (var (span, _) in _blanks)
        {
            if (told <= span.Start)
            {
                break;
            }

            told += span.Length;
        }

        return told;
    }

    private static bool IsBreak(char character) => character is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029';

    // A word does not go over the end of a line: that stays where it is.
    private static bool Fits(SourceText text, TextSpan span, ImmutableArray<string> instead)
    {
        var at = span.Start;
        for (var i = 0; i < instead.Length; i++)
        {
            at = Next(text, at, instead[i].Length, span.End);
            if (at < 0)
            {
                return false;
            }

            at += instead[i].Length;
        }

        return true;
    }

    private static int Next(SourceText text, int at, int length, int end)
    {
        while (at + length <= end)
        {
            var line = at;
            while (line < at + length && !IsBreak(text[line]))
            {
                line++;
            }

            if (line == at + length)
            {
                return at;
            }

            at = line + 1;
        }

        return -1;
    }

    private string Text()
    {
        var text = new StringBuilder(Written.ToString());
        foreach (var (span, instead) in _blanks)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                text[i] = IsBreak(text[i]) ? text[i] : ' ';
            }

            var at = span.Start;
            foreach (var word in instead)
            {
                at = Next(Written, at, word.Length, span.End);
                foreach (var letter in word)
                {
                    text[at++] = letter;
                }
            }
        }

        return text.ToString();
    }
}
