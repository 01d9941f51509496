using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Types, as generated code writes them.</summary>
internal static class TypeName
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The full name, with what it says of null; where it says nothing, it may be.</summary>
    internal static string Of(ITypeSymbol type) =>
        (type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None } and not ITypeParameterSymbol ? type.WithNullableAnnotation(NullableAnnotation.Annotated) : type).ToDisplayString(Full);

    /// <summary>The full name, without a question mark of its own on a reference type.</summary>
    internal static string NotNull(ITypeSymbol type) =>
        (type.IsReferenceType || type is ITypeParameterSymbol ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated) : type).ToDisplayString(Full);

    /// <summary>False for a type that generated code must not name: half typed, or of a kind that no generic argument can be.</summary>
    internal static bool CanBeNamed(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => false,
        IArrayTypeSymbol array => CanBeNamed(array.ElementType),
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => false,
        INamedTypeSymbol { IsRefLikeType: true } => false,
        INamedTypeSymbol named => !HasError(named),
        _ => true,
    };

    private static bool HasError(INamedTypeSymbol type)
    {
        foreach (var argument in type.TypeArguments)
        {
            if (!CanBeNamed(argument))
            {
                return true;
            }
        }

        return type.ContainingType is { } outer && HasError(outer);
    }
}
