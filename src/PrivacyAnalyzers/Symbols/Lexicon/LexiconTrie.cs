using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>The phrases, token by token.</summary>
internal sealed class LexiconTrie
{
    private readonly Node _root = new();

    public void Add(string[] tokens, LexiconEntry entry)
    {
        var node = _root;
        foreach (var token in tokens)
        {
            node = node.Child(token);
        }

        node.Entries.Add(entry);
    }

    /// <summary>The entries that hold exactly this phrase.</summary>
    public IReadOnlyList<LexiconEntry> Exact(string[] tokens)
    {
        var node = _root;
        foreach (var token in tokens)
        {
            if (!node.Children.TryGetValue(token, out var next))
            {
                return [];
            }

            node = next;
        }

        return node.Entries;
    }

    /// <summary>Every phrase in the name, at every position; null when there is none, the common case.</summary>
    public List<LexiconMatch>? Find(string[] tokens, WordSets words)
    {
        List<LexiconMatch>? matches = null;
        for (var start = 0; start < tokens.Length; start++)
        {
            Step(_root, tokens, words, start, start, ref matches);
        }

        return matches;
    }

    private static void Step(Node node, string[] tokens, WordSets words, int start, int at, ref List<LexiconMatch>? matches)
    {
        if (at == tokens.Length || node.Children.Count == 0)
        {
            return;
        }

        var token = tokens[at];
        if (at > start && (NameTokens.IsNumber(token) || words.Is(token, WordRole.Stop)))
        {
            Step(node, tokens, words, start, at + 1, ref matches);
        }

        var english = Singular.English(token);
        var french = Singular.French(token);
        Follow(node, token, tokens, words, start, at, ref matches);
        if (!string.Equals(english, token, StringComparison.Ordinal))
        {
            Follow(node, english, tokens, words, start, at, ref matches);
        }

        if (!string.Equals(french, token, StringComparison.Ordinal) && !string.Equals(french, english, StringComparison.Ordinal))
        {
            Follow(node, french, tokens, words, start, at, ref matches);
        }
    }

    private static void Follow(Node node, string token, string[] tokens, WordSets words, int start, int at, ref List<LexiconMatch>? matches)
    {
        if (!node.Children.TryGetValue(token, out var next))
        {
            return;
        }

        foreach (var entry in next.Entries)
        {
            (matches ??= []).Add(new LexiconMatch(start, at + 1, entry));
        }

        Step(next, tokens, words, start, at + 1, ref matches);
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Children { get; } = new(StringComparer.Ordinal);
        public List<LexiconEntry> Entries { get; } = [];

        public Node Child(string token)
        {
            if (!Children.TryGetValue(token, out var child))
            {
                child = new Node();
                Children.Add(token, child);
            }

            return child;
        }
    }
}
