using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Parsing.Erasure;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Rows;

/// <summary>
/// Reads the relations of a type: what marks say, and navigations that nobody marked. A row that must have exactly one person, and is about nobody itself, is that
/// person's by convention.
/// </summary>
internal sealed class RowRelationReader
{
    private readonly INamedTypeSymbol _type;
    private readonly KnownSymbols _known;
    private readonly List<ISymbol> _members;

    // On the type itself: no relation makes the row somebody's, unless a mark of its own says so.
    private readonly Mark? _nobodys;

    internal RowRelationReader(INamedTypeSymbol type, KnownSymbols known)
    {
        _type = type;
        _known = known;
        _nobodys = known.Marks.OwnMarks(type).Where(static mark => mark.Kind == MarkKind.NotOwned).Select(static mark => (Mark?)mark).FirstOrDefault();
        _members = type.SelfAndBases().Reverse().SelectMany(MemberParser.InOrder).GroupBy(static member => member.Name).Select(static group => group.Last()).ToList();
    }

    internal List<RowRelation> Read()
    {
        var relations = new List<RowRelation>();
        foreach (var mark in _known.Marks.OwnMarks(_type))
        {
            if (OwnershipOf(mark) is { } ownership && mark.TypeArgument is INamedTypeSymbol { TypeKind: not TypeKind.Error } subject)
            {
                relations.Add(new RowRelation(member: null, subject, ownership, isCollection: false, isRequired: false, key: null, mark));
            }
        }

        foreach (var member in _members)
        {
            relations.AddRange(Of(member));
        }

        return OwnedByConvention(relations) is { } index ? Decided(relations, index) : relations;
    }

    private IEnumerable<RowRelation> Of(ISymbol member)
    {
        if (member is IPropertySymbol { Parameters.IsEmpty: false } || ValueTypes.Of(member) is not { TypeKind: not TypeKind.Error } type)
        {
            yield break;
        }

        var element = ValueTypes.Element(type);
        var isCollection = !SymbolEqualityComparer.Default.Equals(element, ValueTypes.WithoutNullable(type));
        var isNavigation = _known.Relations.IsEntity(element);
        var key = isCollection ? null : isNavigation ? ForeignKeys.Beside(member, element, _members) : member;
        var isRequired = !isCollection && (!ErasedValue.CanBeNull(type) || (key is not null && ValueTypes.Of(key) is { } keyType && !ErasedValue.CanBeNull(keyType)));
        var isMarked = false;
        foreach (var mark in Marks(member, isNavigation ? key : null))
        {
            if ((mark.TypeArgument ?? Navigation(member) ?? element) is { TypeKind: not TypeKind.Error } target)
            {
                isMarked = true;
                yield return new RowRelation(member, target, OwnershipOf(mark)!.Value, isCollection, isRequired, key, mark);
            }
        }

        if (!isMarked && isNavigation)
        {
            var nobodys = isCollection ? null : _nobodys;
            yield return new RowRelation(member, element, nobodys is null ? Ownership.Undecided : Ownership.NotOwned, isCollection, isRequired, key, nobodys);
        }
    }

    // What is said at the key is said of the navigation beside it.
    private IEnumerable<Mark> Marks(ISymbol member, ISymbol? key)
    {
        var own = _known.Marks.OwnMarks(member).Where(static mark => OwnershipOf(mark) is not null).ToList();
        return own.Count > 0 || key is null ? own : _known.Marks.OwnMarks(key).Where(static mark => OwnershipOf(mark) is not null);
    }

    /// <summary>The one person without whom there is no row. A person's own row is nobody else's, and a mark for somebody else makes it a question.</summary>
    private int? OwnedByConvention(List<RowRelation> relations)
    {
        if (_known.Subjects.IsSubject(_type))
        {
            return null;
        }

        var candidates = Enumerable.Range(0, relations.Count).Where(index => relations[index] is { Ownership: Ownership.Undecided, IsCollection: false, IsRequired: true } relation && _known.Subjects.IsSubject(relation.Target)).ToList();
        return candidates.Count == 1
            && relations.All(other => other.Ownership != Ownership.Owned || SymbolEqualityComparer.Default.Equals(other.Target.OriginalDefinition, relations[candidates[0]].Target.OriginalDefinition))
            ? candidates[0]
            : null;
    }

    private static List<RowRelation> Decided(List<RowRelation> relations, int index)
    {
        var owner = relations[index];
        relations[index] = new RowRelation(owner.Member, owner.Target, Ownership.Owned, owner.IsCollection, owner.IsRequired, owner.Key, mark: null);
        return relations;
    }

    private ITypeSymbol? Navigation(ISymbol key)
    {
        var navigation = key.Name.EndsWith("Id", StringComparison.Ordinal) ? _members.FirstOrDefault(member => ForeignKeys.IsKeyOf(key.Name, member.Name)) : null;
        return navigation is null || ValueTypes.Of(navigation) is not { } type ? null : ValueTypes.Element(type);
    }

    private static Ownership? OwnershipOf(Mark mark) => mark.Kind switch
    {
        MarkKind.OwnedBy => Ownership.Owned,
        MarkKind.AccessedBy => Ownership.Accessed,
        MarkKind.NotOwned => Ownership.NotOwned,
        _ => null,
    };
}
