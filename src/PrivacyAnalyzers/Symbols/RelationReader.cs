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

    internal RelationReader(MarkKinds kinds, SubjectReader subjects)
    {
        _kinds = kinds;
        _subjects = subjects;
        _relations = new(Leads);
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
