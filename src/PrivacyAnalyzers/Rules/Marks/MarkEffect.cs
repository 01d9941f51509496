using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>Why a data mark on a symbol can protect nothing.</summary>
internal static class MarkEffect
{
    /// <summary>To be put into a message; null where the mark acts.</summary>
    internal static string? WhyNone(ISymbol value, RuleContext privacy) => value switch
    {
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "an enum's members are constants; mark the enum, or what holds its values",
        IFieldSymbol { IsConst: true } => "a constant is nobody's data",
        IPropertySymbol property when !CanBeRead(property) => "nothing can be read from a write-only property",
        IPropertySymbol or IFieldSymbol when value.IsStatic && !IsCurrentSubject(value, privacy) =>
            "a static member belongs to no instance, so neither whose data it is nor its erasure can be told",
        INamedTypeSymbol { IsStatic: true } => "a static class has no instances",
        IMethodSymbol method when IsNothing(method.ReturnType) => "it returns nothing",
        IParameterSymbol or IPropertySymbol or IFieldSymbol when ValueTypes.Of(value) is { } type && IsService(type) =>
            "a value of type '" + type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + "' holds no data about anybody",
        _ => null,
    };

    private static bool CanBeRead(IPropertySymbol property)
    {
        var depth = 0;
        for (var current = property; current is not null && depth < 64; current = current.OverriddenProperty, depth++)
        {
            if (current.GetMethod is not null)
            {
                return true;
            }
        }

        // While no accessor is typed yet, nothing is known.
        return property.SetMethod is null;
    }

    private static bool IsCurrentSubject(ISymbol value, RuleContext privacy) =>
        privacy.Marks.OwnMarks(value).Any(mark => mark.Kind == MarkKind.CurrentSubject);

    private static bool IsNothing(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Void || type.Is("System.Threading.Tasks.Task") || type.Is("System.Threading.Tasks.ValueTask");

    // A delegate or an expression may yield data when it is called: those are let be.
    private static bool IsService(ITypeSymbol type) =>
        type.TypeKind is not (TypeKind.Delegate or TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error or TypeKind.TypeParameter)
        && !type.IsOrDerivesFrom("System.Linq.Expressions.Expression")
        && ValueTypes.HoldsNothing(type);
}
