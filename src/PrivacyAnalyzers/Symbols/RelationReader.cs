using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Which members lead to another row rather than hold a value: navigations, their collections, and the keys beside them.</summary>
internal sealed class RelationReader
{
    private readonly MarkKinds _kinds;
    private readonly SubjectReader _subjects;
    private readonly SymbolMemo<ISymbol, bool> _relations;
    private readonly SymbolMemo<ISymbol, bool> _owners;

    internal RelationReader(MarkKinds kinds, SubjectReader subjects)
    {
        _kinds = kinds;
        _subjects = subjects;
        _relations = new(Leads);
        _owners = new(LeadsBack);
    }

    /// <summary>True for a marked relation, a member whose type is an entity or a collection of entities, and the foreign key of such a navigation.</summary>
    internal bool IsRelation(ISymbol member) => _relations.Of(member);

    private bool Leads(ISymbol member)
    {
        if (member.ContainingType is not { } container || ValueTypes.Of(member) is not { } type)
        {
            return false;
        }

        foreach (var attribute in MarkedSymbolNormalizer.Spokesmen(member).SelectMany(spokesman => _kinds.Attributes.On(spokesman)))
        {
            if (_kinds.Of(attribute.AttributeClass) is MarkKind.OwnedBy or MarkKind.AccessedBy or MarkKind.NotOwned)
            {
                return true;
            }
        }

        return IsEntity(ValueTypes.Element(type)) || IsForeignKey(member, container);
    }

    /// <summary>
    /// True for the member of a row that leads to the one person it belongs to, where the way there from that person is one too: rows found on it
    /// lead back to whoever they were found at.
    /// </summary>
    internal bool LeadsToOwner(ISymbol member) => _owners.Of(member.OriginalDefinition);

    private bool LeadsBack(ISymbol member)
    {
        if (member is not IPropertySymbol { IsStatic: false, ContainingType: { } row } navigation || _subjects.IsSubject(row) || !IsOwner(navigation))
        {
            return false;
        }

        var others = row.SelfAndBases().SelectMany(static type => type.GetMembers()).Where(other => !SymbolEqualityComparer.Default.Equals(other, member));
        return !others.Any(other => other is IPropertySymbol property && SymbolEqualityComparer.Default.Equals(property.Type, navigation.Type) && IsOwner(property))
            && navigation.Type.SelfAndBases().SelectMany(static type => type.GetMembers()).OfType<IPropertySymbol>()
                .Count(way => !way.IsStatic && SymbolEqualityComparer.Default.Equals(ValueTypes.Element(way.Type), row)) == 1;
    }

    /// <summary>By its mark, or because no row is without it.</summary>
    private bool IsOwner(IPropertySymbol navigation)
    {
        if (!_subjects.IsSubject(navigation.Type))
        {
            return false;
        }

        foreach (var attribute in MarkedSymbolNormalizer.Spokesmen(navigation).SelectMany(spokesman => _kinds.Attributes.On(spokesman)))
        {
            switch (_kinds.Of(attribute.AttributeClass))
            {
                case MarkKind.OwnedBy:
                    return true;
                case MarkKind.AccessedBy or MarkKind.NotOwned:
                    return false;
            }
        }

        return navigation.NullableAnnotation == NullableAnnotation.NotAnnotated;
    }

    /// <summary>A class or interface of somebody's model that has an identity of its own; a value object has none.</summary>
    internal bool IsEntity(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Interface, SpecialType: SpecialType.None } named)
        {
            return false;
        }

        return _subjects.IsSubject(named) || (!ValueTypes.IsFramework(named) && _subjects.KeysOf(named).Members.Length > 0);
    }

    // CustomerId beside Customer.
    private bool IsForeignKey(ISymbol member, INamedTypeSymbol container)
    {
        var name = member.Name;
        if (name.Length <= 2 || !name.EndsWith("Id", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var navigation in container.SelfAndBases().SelectMany(type => type.GetMembers(name.Substring(0, name.Length - 2))))
        {
            if (ValueTypes.Of(navigation) is { } type && IsEntity(ValueTypes.Element(type)))
            {
                return true;
            }
        }

        return false;
    }
}
