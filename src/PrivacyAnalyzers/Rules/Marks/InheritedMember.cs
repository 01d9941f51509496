using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>A member that callers may see in place of another one.</summary>
internal readonly struct InheritedMember
{
    private InheritedMember(ISymbol symbol, string relation, bool isHidden)
    {
        Symbol = symbol;
        Relation = relation;
        IsHidden = isHidden;
    }

    internal ISymbol Symbol { get; }

    /// <summary>The verb for a message: overrides, implements, hides, initialises.</summary>
    internal string Relation { get; }

    /// <summary>True where nothing is inherited: a <c>new</c> member says everything itself.</summary>
    internal bool IsHidden { get; }

    /// <summary>What <paramref name="member"/> stands for: the nearest member it overrides, those it implements, or the one it hides.</summary>
    internal static IEnumerable<InheritedMember> Of(ISymbol member)
    {
        var overridden = false;
        foreach (var inherited in MemberWalk.Inherited(member))
        {
            if (inherited.ContainingType.TypeKind == TypeKind.Interface)
            {
                yield return new InheritedMember(inherited, "implements", isHidden: false);
            }
            else if (!overridden)
            {
                overridden = true;
                yield return new InheritedMember(inherited, "overrides", isHidden: false);
            }
        }

        if (!member.IsOverride && Hidden(member) is { } hidden)
        {
            yield return new InheritedMember(hidden, "hides", isHidden: true);
        }
    }

    /// <summary>The inherited property that a record's parameter is named after, where the record makes none of its own.</summary>
    internal static InheritedMember? OfRecordParameter(IParameterSymbol parameter)
    {
        if (parameter.ContainingType is not { IsRecord: true } record || record.GetMembers(parameter.Name).Any(member => member is IPropertySymbol))
        {
            return null;
        }

        foreach (var type in record.BaseType.SelfAndBases())
        {
            if (type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return new InheritedMember(property.OriginalDefinition, "initialises", isHidden: false);
            }
        }

        return null;
    }

    private static ISymbol? Hidden(ISymbol member)
    {
        if (member is not (IPropertySymbol or IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }) || member.ContainingType is not { } type)
        {
            return null;
        }

        foreach (var candidate in type.TypeKind == TypeKind.Interface ? type.AllInterfaces.AsEnumerable() : type.BaseType.SelfAndBases())
        {
            foreach (var hidden in candidate.GetMembers(member.Name))
            {
                if (IsVisible(hidden, type) && Hides(member, hidden))
                {
                    return hidden.OriginalDefinition;
                }
            }
        }

        return null;
    }

    private static bool IsVisible(ISymbol hidden, INamedTypeSymbol from) => hidden.DeclaredAccessibility switch
    {
        Accessibility.Private => false,
        Accessibility.Internal or Accessibility.ProtectedAndInternal => SymbolEqualityComparer.Default.Equals(hidden.ContainingAssembly, from.ContainingAssembly),
        _ => true,
    };

    private static bool Hides(ISymbol member, ISymbol hidden)
    {
        if (member.IsStatic != hidden.IsStatic || hidden.IsImplicitlyDeclared)
        {
            return false;
        }

        return (member, hidden) switch
        {
            (IMethodSymbol method, IMethodSymbol other) => method.Arity == other.Arity && SameTypes(method.Parameters, other.Parameters),
            (IPropertySymbol property, IPropertySymbol other) => SameTypes(property.Parameters, other.Parameters),
            (IPropertySymbol or IFieldSymbol, IPropertySymbol or IFieldSymbol) => true,
            _ => false,
        };
    }

    private static bool SameTypes(System.Collections.Immutable.ImmutableArray<IParameterSymbol> parameters, System.Collections.Immutable.ImmutableArray<IParameterSymbol> others) =>
        parameters.Length == others.Length
        && parameters.Zip(others, (one, two) => one.RefKind == two.RefKind && SymbolEqualityComparer.Default.Equals(one.Type, two.Type)).All(same => same);
}
