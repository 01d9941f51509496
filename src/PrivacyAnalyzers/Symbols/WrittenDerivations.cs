using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// Which names the source derives from which, and gives to which by an alias; found without binding. Whoever asks about all types of a compilation would otherwise have it
/// bind the bases of each.
/// </summary>
internal sealed class WrittenDerivations
{
    private readonly Compilation _compilation;
    private readonly Lazy<Dictionary<string, List<string>>> _aliases;
    private readonly Lazy<Dictionary<string, List<string>>> _derived;

    internal WrittenDerivations(Compilation compilation)
    {
        _compilation = compilation;
        _aliases = new(() => ReadAliases(compilation), LazyThreadSafetyMode.ExecutionAndPublication);
        _derived = new(() => ReadBases(compilation), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>The names with those of all types that may derive from one so named, and of all aliases of these.</summary>
    internal HashSet<string> From(IEnumerable<string> names) => Follow(names, _derived.Value, _aliases.Value);

    /// <summary>The names, with those of their aliases.</summary>
    internal HashSet<string> AliasesOf(IEnumerable<string> names) => Follow(names, _aliases.Value);

    /// <summary>The names of the types that write one of the attributes, named without "Attribute".</summary>
    internal IEnumerable<string> With(IEnumerable<string> attributes)
    {
        var written = AliasesOf(attributes);
        return _compilation.SyntaxTrees.SelectMany(static tree => WrittenBases.In(tree).Types).Where(type => type.Attributes.Any(written.Contains)).Select(static type => type.Name);
    }

    /// <summary>Whether the source writes one of the attributes, named without "Attribute", on a declaration.</summary>
    internal bool IsOnAnything(IEnumerable<string> attributes)
    {
        var written = AliasesOf(attributes);
        return _compilation.SyntaxTrees.Any(tree => AttributeNames.In(tree).AreAmong(written));
    }

    private static Dictionary<string, List<string>> ReadAliases(Compilation compilation)
    {
        var aliases = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (alias, target) in compilation.SyntaxTrees.SelectMany(static tree => AttributeNames.In(tree).Aliases))
        {
            Add(aliases, target, alias);
        }

        return aliases;
    }

    private static Dictionary<string, List<string>> ReadBases(Compilation compilation)
    {
        var derived = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var type in compilation.SyntaxTrees.SelectMany(static tree => WrittenBases.In(tree).Types))
        {
            foreach (var parent in type.Bases)
            {
                Add(derived, WrittenNames.WithoutSuffix(parent), type.Name);
            }
        }

        return derived;
    }

    private static void Add(Dictionary<string, List<string>> lists, string key, string name)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(name);
    }

    // Aliases are kept without "Attribute", which a type may end in too.
    private static HashSet<string> Follow(IEnumerable<string> names, params Dictionary<string, List<string>>[] ways)
    {
        var found = new HashSet<string>(names, StringComparer.Ordinal);
        var open = new Stack<string>(found);
        while (open.Count > 0)
        {
            var from = WrittenNames.WithoutSuffix(open.Pop());
            foreach (var way in ways)
            {
                if (way.TryGetValue(from, out var next))
                {
                    foreach (var name in next.Where(found.Add))
                    {
                        open.Push(name);
                    }
                }
            }
        }

        return found;
    }
}
