using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Which types are about one natural person, and by which members that person is known.</summary>
internal sealed class SubjectReader
{
    /// <summary>Constraints may name each other in a circle while they are typed.</summary>
    private const int MaximumConstraints = 4;

    private readonly MarkKinds _kinds;
    private readonly NamesOfSubjects _names;
    private readonly SymbolMemo<INamedTypeSymbol, Mark?> _subjects;
    private readonly SymbolMemo<INamedTypeSymbol, SubjectKeys> _keys;
    private readonly SymbolMemo<ISymbol, bool> _isKey;

    internal SubjectReader(MarkKinds kinds, NamesOfSubjects names)
    {
        _kinds = kinds;
        _names = names;
        _subjects = new(FindSubject);
        _keys = new(FindKeys);
        _isKey = new(FindWhetherKey);
    }

    /// <summary>The <c>[DataSubject]</c> of the type, its bases or its interfaces; of a type parameter, that of what it is constrained to; null where it is not a data subject.</summary>
    internal Mark? SubjectMark(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol named => _subjects.Of(named.OriginalDefinition),
        ITypeParameterSymbol parameter => OfConstraint(parameter, MaximumConstraints),
        _ => null,
    };

    /// <summary>Whether the compilation may have a data subject at all, found without binding.</summary>
    internal bool MayBeAny => _names.AreAny;

    internal bool IsSubject(ITypeSymbol? type) => SubjectMark(type) is not null;

    /// <summary>The members that identify an instance: what <c>Key</c> names, else what <c>[SubjectKey]</c> marks, else what <c>[Key]</c> marks, else <c>Id</c> or <c>TypeNameId</c>.</summary>
    internal SubjectKeys KeysOf(INamedTypeSymbol type) => _keys.Of(type.OriginalDefinition);

    /// <summary>As <see cref="IsKey(ISymbol)"/>, for a member read from a data subject that may name an inherited one: <c>IdentityUser.Id</c> of an <c>AppUser</c>.</summary>
    internal bool IsKey(ISymbol member, ITypeSymbol? readFrom) =>
        IsKey(member)
        || (readFrom is INamedTypeSymbol type && IsSubject(type) && KeysOf(type).Members.Contains(member.OriginalDefinition, SymbolEqualityComparer.Default));

    /// <summary>The member is one of the keys of the data subject that declares it.</summary>
    internal bool IsKey(ISymbol member) => _isKey.Of(member);

    private bool FindWhetherKey(ISymbol member) =>
        HasSubjectKeyMark(member)
        || (member.ContainingType is { } type && IsSubject(type) && KeysOf(type).Members.Contains(member, SymbolEqualityComparer.Default));

    private bool HasSubjectKeyMark(ISymbol member)
    {
        foreach (var spokesman in MarkedSymbolNormalizer.Spokesmen(member))
        {
            foreach (var attribute in _kinds.Attributes.On(spokesman))
            {
                if (_kinds.Of(attribute.AttributeClass) == MarkKind.SubjectKey)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Mark? OfConstraint(ITypeParameterSymbol parameter, int depth)
    {
        foreach (var constraint in parameter.ConstraintTypes)
        {
            var mark = constraint is ITypeParameterSymbol other ? depth > 0 ? OfConstraint(other, depth - 1) : null : SubjectMark(constraint);
            if (mark is not null)
            {
                return mark;
            }
        }

        return null;
    }

    private Mark? FindSubject(INamedTypeSymbol type)
    {
        if (!_names.MayBe(type))
        {
            return null;
        }

        foreach (var candidate in type.SelfAndBases().Concat(type.AllInterfaces))
        {
            foreach (var attribute in _kinds.Attributes.On(candidate))
            {
                if (_kinds.Of(attribute.AttributeClass) == MarkKind.DataSubject)
                {
                    return new Mark(MarkKind.DataSubject, attribute);
                }
            }
        }

        return null;
    }

    private SubjectKeys FindKeys(INamedTypeSymbol type)
    {
        var members = Members(type);
        if (SubjectMark(type) is { } mark && NamedKeys(mark) is { } names)
        {
            var missing = names.FirstOrDefault(name => members.All(member => member.Name != name));
            return missing is null
                ? SubjectKeys.Found(names.Select(name => members.First(member => member.Name == name)))
                : SubjectKeys.Unclear("'Key' names '" + missing + "', which is not a member");
        }

        var marked = members.Where(member => IsMarkedAsKeyOf(member, type)).ToList();
        if (marked.Count > 0)
        {
            return SubjectKeys.Found(marked);
        }

        var databaseKeys = members.Where(HasDatabaseKeyAttribute).ToList();
        if (databaseKeys.Count > 0)
        {
            return SubjectKeys.Found(databaseKeys);
        }

        if (EntityFrameworkKey(type) is { } declared && declared.All(name => members.Any(member => member.Name == name)))
        {
            return SubjectKeys.Found(declared.Select(name => members.First(member => member.Name == name)));
        }

        var byName = members.Where(member => IsConventionalKeyName(member.Name, type)).ToList();
        if (byName.Any(static member => member is IPropertySymbol))
        {
            // 'id' is where 'Id' keeps its value.
            byName.RemoveAll(static member => member is IFieldSymbol);
        }

        return byName.Count switch
        {
            1 => SubjectKeys.Found(byName),
            0 => SubjectKeys.Unclear("there is no 'Id', no '" + type.Name + "Id' and no '[Key]' member"),
            _ => SubjectKeys.Unclear(string.Join(" and ", byName.Select(member => "'" + member.Name + "'")) + " could each be it", byName),
        };
    }

    // The key of somebody else ([SubjectKey(typeof(Sponsor))] on Customer.SponsorId) is not this type's.
    private bool IsMarkedAsKeyOf(ISymbol member, INamedTypeSymbol type)
    {
        foreach (var spokesman in MarkedSymbolNormalizer.Spokesmen(member))
        {
            foreach (var attribute in _kinds.Attributes.On(spokesman))
            {
                if (_kinds.Of(attribute.AttributeClass) == MarkKind.SubjectKey
                    && (new Mark(MarkKind.SubjectKey, attribute).Argument(0) is not INamedTypeSymbol of
                        || type.SelfAndBases().Concat(type.AllInterfaces).Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, of.OriginalDefinition))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // [PrimaryKey(nameof(Tenant), nameof(Number))], inherited from bases.
    private List<string>? EntityFrameworkKey(INamedTypeSymbol type)
    {
        foreach (var attribute in type.SelfAndBases().SelectMany(candidate => _kinds.Attributes.On(candidate)))
        {
            if (attribute.AttributeClass.Is(WellKnownNames.PrimaryKeyAttribute))
            {
                var names = attribute.ConstructorArguments.SelectMany(Texts).ToList();
                return names.Count > 0 ? names : null;
            }
        }

        return null;
    }

    private static IEnumerable<string> Texts(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Array => constant.IsNull ? Enumerable.Empty<string>() : constant.Values.SelectMany(Texts),
        TypedConstantKind.Primitive when constant.Value is string text => new[] { text },
        _ => Enumerable.Empty<string>(),
    };

    private static bool IsConventionalKeyName(string name, INamedTypeSymbol type)
    {
        if (string.Equals(name, "Id", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (var candidate in type.SelfAndBases())
        {
            if (name.Length == candidate.Name.Length + 2
                && name.StartsWith(candidate.Name, StringComparison.OrdinalIgnoreCase)
                && name.EndsWith("Id", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasDatabaseKeyAttribute(ISymbol member) =>
        MarkedSymbolNormalizer.Spokesmen(member).Any(spokesman => _kinds.Attributes.On(spokesman).Any(attribute => attribute.AttributeClass.Is(WellKnownNames.KeyAttribute)));

    private static List<string>? NamedKeys(Mark mark)
    {
        foreach (var argument in mark.Attribute.NamedArguments)
        {
            if (argument.Key == "Key" && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false } array)
            {
                var names = array.Values.Select(value => value.Value as string).Where(name => name is not null).Select(name => name!).ToList();
                return names.Count > 0 ? names : null;
            }
        }

        return null;
    }

    // A member hidden or overridden below counts once, as the most derived one.
    private static List<ISymbol> Members(INamedTypeSymbol type)
    {
        var members = new List<ISymbol>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var candidate in type.TypeKind == TypeKind.Interface ? new[] { type }.Concat(type.AllInterfaces) : type.SelfAndBases())
        {
            foreach (var member in candidate.ValueMembers())
            {
                if (seen.Add(member.Name))
                {
                    members.Add(member.OriginalDefinition);
                }
            }
        }

        return members;
    }
}
