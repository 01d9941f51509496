using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow;

/// <summary>The consents that code leaves to its callers: <c>[RequiresConsent]</c> on a member, on the types around it, on its parameters.</summary>
internal sealed class RequiredConsents
{
    private readonly CodeMarks _code;
    private readonly SymbolMemo<ISymbol, ImmutableArray<ITypeSymbol>> _ofMembers;

    internal RequiredConsents(CodeMarks code)
    {
        _code = code;
        _ofMembers = new(Read);
    }

    /// <summary>For whomever a call of the method, or of the property it belongs to, is about.</summary>
    internal ImmutableArray<ITypeSymbol> Of(IMethodSymbol? method) =>
        method is null ? ImmutableArray<ITypeSymbol>.Empty : _ofMembers.Of(method.OriginalDefinition);

    /// <summary>For whomever the argument handed to it is about.</summary>
    internal ImmutableArray<ITypeSymbol> Of(IParameterSymbol parameter) => _code.Purposes(parameter, MarkKind.RequiresConsent);

    /// <summary>Whether a call of the method leaves anything to be proved.</summary>
    internal bool Any(IMethodSymbol? method) =>
        method is not null && (!Of(method).IsEmpty || method.Parameters.Any(parameter => !Of(parameter).IsEmpty));

    private ImmutableArray<ITypeSymbol> Read(ISymbol method)
    {
        var levels = new List<ISymbol> { method };
        if (((IMethodSymbol)method).AssociatedSymbol is { } property)
        {
            levels.Add(property);
        }

        // To make an object of the type is not yet to do what it does; nor is to read what it merely holds.
        if (((IMethodSymbol)method).MethodKind is not (MethodKind.Constructor or MethodKind.StaticConstructor) && !IsAutomatic((IMethodSymbol)method))
        {
            for (var type = method.ContainingType; type is not null; type = type.ContainingType)
            {
                levels.Add(type);
            }
        }

        return levels.SelectMany(level => _code.Purposes(level, MarkKind.RequiresConsent)).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default).ToImmutableArray();
    }

    private static bool IsAutomatic(IMethodSymbol method) =>
        method.AssociatedSymbol is IPropertySymbol property
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}
