using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Generation.Parsing.Erasure;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Descriptors;

/// <summary>Reads the relations of a type: what marks say, and navigations that nobody marked.</summary>
internal sealed class EdgeParser
{
    private readonly INamedTypeSymbol _type;
    private readonly KnownSymbols _known;

    internal EdgeParser(INamedTypeSymbol type, KnownSymbols known)
    {
        _type = type;
        _known = known;
    }

    internal List<EdgeModel> Read()
    {
        var edges = new List<EdgeModel>();
        foreach (var mark in _known.Marks.OwnMarks(_type))
        {
            if (KindOf(mark) is { } kind && mark.TypeArgument is INamedTypeSymbol { TypeKind: not TypeKind.Error } subject)
            {
                edges.Add(Edge("", subject, kind, isCollection: false, isRequired: false, mark));
            }
        }

        var members = _type.SelfAndBases().Reverse().SelectMany(MemberParser.InOrder).GroupBy(static member => member.Name).Select(static group => group.Last()).ToList();
        var owners = members.Where(IsRequiredSubject).ToList();
        foreach (var member in members)
        {
            edges.AddRange(Of(member, isOnlyOwner: owners.Count == 1 && SymbolEqualityComparer.Default.Equals(owners[0], member)));
        }

        return edges;
    }

    private IEnumerable<EdgeModel> Of(ISymbol member, bool isOnlyOwner)
    {
        if (ValueTypes.Of(member) is not { } type || !TypeName.CanBeNamed(type))
        {
            yield break;
        }

        var element = ValueTypes.Element(type);
        var isCollection = !SymbolEqualityComparer.Default.Equals(element, ValueTypes.WithoutNullable(type));
        var isRequired = !isCollection && !ErasedValue.CanBeNull(type);
        var isMarked = false;
        foreach (var mark in _known.Marks.OwnMarks(member))
        {
            if (KindOf(mark) is { } kind && (mark.TypeArgument ?? Navigation(member) ?? element) is { TypeKind: not TypeKind.Error } target)
            {
                isMarked = true;
                yield return Edge(member.Name, target, kind, isCollection, isRequired, mark);
            }
        }

        if (!isMarked && _known.Relations.IsEntity(element))
        {
            yield return Edge(member.Name, element, isOnlyOwner && !SymbolEqualityComparer.Default.Equals(element, _type) ? "Owned" : "Undecided", isCollection, isRequired, mark: null);
        }
    }

    private bool IsRequiredSubject(ISymbol member) =>
        ValueTypes.Of(member) is INamedTypeSymbol type && _known.Subjects.IsSubject(type) && !ErasedValue.CanBeNull(type) && !_known.Marks.OwnMarks(member).Any(static mark => KindOf(mark) is not null);

    private ITypeSymbol? Navigation(ISymbol key)
    {
        if (!key.Name.EndsWith("Id", System.StringComparison.Ordinal))
        {
            return null;
        }

        var navigation = _type.SelfAndBases().SelectMany(candidate => candidate.GetMembers(key.Name.Substring(0, key.Name.Length - 2))).FirstOrDefault();
        return navigation is null || ValueTypes.Of(navigation) is not { } type ? null : ValueTypes.Element(type);
    }

    private static EdgeModel Edge(string member, ITypeSymbol target, string kind, bool isCollection, bool isRequired, Mark? mark) => new(
        member,
        TypeName.NotNull(target),
        target is INamedTypeSymbol named ? named.FullMetadataName() : target.Name,
        kind,
        isCollection,
        isRequired,
        mark?.Text("References"),
        (RowErasure)(mark?.Number("OnErasure") ?? 0),
        mark is { Kind: MarkKind.NotOwned } ? mark.Value.Argument(0) as string : null);

    private static string? KindOf(Mark mark) => mark.Kind switch
    {
        MarkKind.OwnedBy => "Owned",
        MarkKind.AccessedBy => "Accessed",
        MarkKind.NotOwned => "NotOwned",
        _ => null,
    };
}
