using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Rights.ByHand;

/// <summary>What one method does with the objects of each type: which members it speaks of, and whether it handles them whole.</summary>
internal sealed class Coverage
{
    private readonly Dictionary<INamedTypeSymbol, List<ISymbol>> _members = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _whole = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, HashSet<string>> _names = new(SymbolEqualityComparer.Default);

    /// <summary>The types of which members are handled one by one, and of which no object is handled whole.</summary>
    internal IEnumerable<INamedTypeSymbol> Types => _members.Keys.Where(type => !_whole.Any(whole => IsKindOf(type, whole) || IsKindOf(whole, type)));

    internal void Add(ITypeSymbol? type, ISymbol member)
    {
        if (type is INamedTypeSymbol named && !ValueTypes.IsFramework(named))
        {
            if (!_members.TryGetValue(named, out var members))
            {
                _members.Add(named, members = []);
            }

            members.Add(member);
        }
    }

    internal void AddWhole(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol named)
        {
            _whole.Add(named);
        }
    }

    /// <summary>Names that a called method speaks of, of members of the type that it is handed.</summary>
    internal void AddNames(INamedTypeSymbol type, IEnumerable<string> names)
    {
        if (!_names.TryGetValue(type, out var known))
        {
            _names.Add(type, known = new HashSet<string>(System.StringComparer.Ordinal));
        }

        known.UnionWith(names);
    }

    internal bool Covers(INamedTypeSymbol type, ISymbol member) =>
        _members.Any(pair => (IsKindOf(pair.Key, type) || IsKindOf(type, pair.Key)) && pair.Value.Any(handled => KeptMembers.IsSame(member, handled)))
        || _names.Any(pair => (IsKindOf(pair.Key, type) || IsKindOf(type, pair.Key)) && pair.Value.Contains(member.Name));

    private static bool IsKindOf(INamedTypeSymbol type, INamedTypeSymbol other) => type.SelfAndBases().Concat(type.AllInterfaces).Any(level => SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, other.OriginalDefinition));
}
