using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>A catalogue of members, found by the type that declares them: several hundred patterns cost a method of no catalogued type one look-up.</summary>
/// <typeparam name="T">What the catalogue says of a member.</typeparam>
internal sealed class MemberIndex<T>
{
    private readonly Dictionary<string, List<Entry>> _byType = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _byRoot = new(StringComparer.Ordinal);

    internal MemberIndex(IEnumerable<(MemberPattern Pattern, T Value)> entries)
    {
        var order = 0;
        foreach (var (pattern, value) in entries)
        {
            var (index, key) = pattern.HasWildcardType ? (_byRoot, pattern.Root) : (_byType, pattern.SimpleType);
            if (!index.TryGetValue(key, out var list))
            {
                index.Add(key, list = new());
            }

            list.Add(new Entry(order++, pattern, value));
        }
    }

    /// <summary>The entries about members of that very type, in the catalogue's order.</summary>
    internal ImmutableArray<Entry> Of(INamedTypeSymbol type)
    {
        var found = ImmutableArray.CreateBuilder<Entry>();
        Add(_byType, type.MetadataName, type, found);
        if (_byRoot.Count > 0)
        {
            Add(_byRoot, Root(type), type, found);
            Add(_byRoot, "", type, found);
        }

        found.Sort(static (one, other) => one.Order.CompareTo(other.Order));
        return found.ToImmutable();
    }

    private static void Add(Dictionary<string, List<Entry>> index, string key, INamedTypeSymbol type, ImmutableArray<Entry>.Builder found)
    {
        if (!index.TryGetValue(key, out var candidates))
        {
            return;
        }

        foreach (var candidate in candidates)
        {
            if (candidate.Pattern.IsType(type))
            {
                found.Add(candidate);
            }
        }
    }

    private static string Root(INamedTypeSymbol type)
    {
        ISymbol symbol = type;
        while (symbol.ContainingSymbol is INamedTypeSymbol or INamespaceSymbol { IsGlobalNamespace: false })
        {
            symbol = symbol.ContainingSymbol;
        }

        return ReferenceEquals(symbol, type) ? "" : symbol.Name;
    }

    /// <summary>One line.</summary>
    internal sealed class Entry
    {
        internal Entry(int order, MemberPattern pattern, T value)
        {
            Order = order;
            Pattern = pattern;
            Value = value;
        }

        internal int Order { get; }

        internal MemberPattern Pattern { get; }

        internal T Value { get; }
    }
}
