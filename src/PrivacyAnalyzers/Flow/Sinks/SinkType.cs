using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>The sinks that the members of one type are, or of what it derives from and implements. Most types have none.</summary>
internal sealed class SinkType
{
    private static readonly SinkType None = new(null!, ImmutableArray<(INamedTypeSymbol, MemberIndex<Sink>.Entry)>.Empty);

    private readonly INamedTypeSymbol _type;
    private readonly ImmutableArray<(INamedTypeSymbol Type, MemberIndex<Sink>.Entry Entry)> _entries;
    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<Sink>> _members = new(SymbolEqualityComparer.Default);

    private SinkType(INamedTypeSymbol type, ImmutableArray<(INamedTypeSymbol Type, MemberIndex<Sink>.Entry Entry)> entries)
    {
        _type = type;
        _entries = entries;
    }

    internal static SinkType Of(INamedTypeSymbol type, ImmutableArray<SinkCatalogue> catalogues)
    {
        var levels = type.SelfAndBases().Concat(type.AllInterfaces).Select(static level => level.OriginalDefinition).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).ToList();
        var entries = new List<(INamedTypeSymbol Type, MemberIndex<Sink>.Entry Entry)>();
        foreach (var catalogue in catalogues)
        {
            entries.AddRange(levels.SelectMany(level => catalogue.Members.Of(level).Select(entry => (level, entry))).OrderBy(static found => found.entry.Order));
        }

        return entries.Count == 0 ? None : new SinkType(type, entries.ToImmutableArray());
    }

    internal ImmutableArray<Sink> Of(ISymbol member) => _entries.IsEmpty ? ImmutableArray<Sink>.Empty : _members.GetOrAdd(member, Read);

    private ImmutableArray<Sink> Read(ISymbol member) =>
        _entries.Where(found => found.Entry.Pattern.IsMember(member) && MemberMatch.Is(member, _type, found.Type))
            .Select(static found => found.Entry.Value)
            .Distinct()
            .ToImmutableArray();
}
