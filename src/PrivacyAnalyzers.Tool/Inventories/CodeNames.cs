using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Tool.Inventories;

/// <summary>Names that stay the same when a line moves or a local is renamed: of members, by the full names of their types.</summary>
internal static class CodeNames
{
    /// <summary>A member as the inventory has it; a parameter with its method.</summary>
    internal static string Of(ISymbol symbol) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: { } owner } parameter => OfCode(owner) + "(" + parameter.Name + ")",
        INamedTypeSymbol type => type.OriginalDefinition.FullMetadataName(),
        { ContainingType: { } type } => type.OriginalDefinition.FullMetadataName() + "." + symbol.Name,
        _ => symbol.Name,
    };

    /// <summary>The member of a type around a piece of code: overloads are one, a lambda is part of what it stands in.</summary>
    internal static string OfCode(ISymbol code)
    {
        var member = code;
        while (member is IMethodSymbol { MethodKind: MethodKind.LambdaMethod or MethodKind.LocalFunction } or IParameterSymbol)
        {
            member = member.ContainingSymbol;
        }

        return member switch
        {
            IMethodSymbol { AssociatedSymbol: { } property } => Of(property),
            IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor, ContainingType: { } type } => type.OriginalDefinition.FullMetadataName() + "." + type.Name,
            IMethodSymbol { IsImplicitlyDeclared: true } or IMethodSymbol { Name: "<Main>$" } => member.ContainingType.FullMetadataName(),
            _ => Of(member),
        };
    }
}
