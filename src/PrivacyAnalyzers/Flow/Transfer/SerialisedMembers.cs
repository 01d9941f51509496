using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

/// <summary>What a serialiser shows of the objects of a type, by the type alone and once for each: an object that is sent is looked through at every call that sends one.</summary>
internal sealed class SerialisedMembers
{
    private readonly KnownSymbols _known;
    private readonly BodyFilter _filter;
    private readonly NamesOfData _names;
    private readonly SymbolMemo<ITypeSymbol, ImmutableArray<ISymbol>> _members;
    private readonly SymbolMemo<ISymbol, bool> _mayBring;

    internal SerialisedMembers(KnownSymbols known, BodyFilter filter, NamesOfData names)
    {
        _known = known;
        _filter = filter;
        _names = names;
        _members = new(Read);
        _mayBring = new(FindWhether);
    }

    /// <summary>The members of the type and its bases that anybody may read. Another person's row, and the way back from it, is not this one's data.</summary>
    internal ImmutableArray<ISymbol> Of(ITypeSymbol type) => _members.Of(type);

    /// <summary>Whether the member can bring data of its own: by a mark on it or in what it holds, or by what its getter does. What was put into an object is asked of that object.</summary>
    internal bool MayBring(ISymbol member) => _mayBring.Of(member);

    private ImmutableArray<ISymbol> Read(ITypeSymbol type) => TextReader.AllMembers(type).RemoveAll(IsRow);

    /// <summary>The member leads from one row to another. What is made to be sent holds rows to send them.</summary>
    internal bool IsRow(ISymbol member) =>
        member.ContainingType is { } holder && _known.Relations.IsEntity(holder) && _known.Relations.IsRelation(member) && ValueTypes.Of(member) is { } related && _known.Relations.IsEntity(ValueTypes.Element(related));

    private bool FindWhether(ISymbol member) =>
        _known.Marks.Of(member) is not null
        || _names.Contains(member.Name)
        || ValueTypes.Of(member) is not { } type
        || _filter.IsCarrier(type)
        || IsNamed(type);

    private bool IsNamed(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsNamed(array.ElementType),
        INamedTypeSymbol named => _names.Contains(named.Name) || named.TypeArguments.Any(IsNamed),
        _ => true,
    };
}
