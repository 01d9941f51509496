using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>What a type has for nothing: null, zero, an empty text, an empty collection.</summary>
internal static class EmptyValue
{
    private static readonly string[] ReadOnlySequences =
    [
        "System.Collections.Generic.IEnumerable`1", "System.Collections.Generic.IReadOnlyCollection`1", "System.Collections.Generic.IReadOnlyList`1",
    ];

    private static readonly (string Contract, string Type)[] Collections =
    [
        ("System.Collections.Generic.ICollection`1", "global::System.Collections.Generic.List"),
        ("System.Collections.Generic.IList`1", "global::System.Collections.Generic.List"),
        ("System.Collections.Generic.ISet`1", "global::System.Collections.Generic.HashSet"),
        ("System.Collections.Generic.IReadOnlySet`1", "global::System.Collections.Generic.HashSet"),
        ("System.Collections.Generic.IDictionary`2", "global::System.Collections.Generic.Dictionary"),
        ("System.Collections.Generic.IReadOnlyDictionary`2", "global::System.Collections.Generic.Dictionary"),
    ];

    private static readonly LibraryMemo Clearing = new(FindClear);

    /// <summary>The outcome of clearing a value of the type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="canBeNull">Whether the member may be null.</param>
    /// <param name="canWrite">Whether the member can be written; a collection can be emptied where it is.</param>
    internal static Outcome Of(ITypeSymbol type, bool canBeNull, bool canWrite)
    {
        // A collection that others hold too is emptied for all of them.
        if (HasClear(type))
        {
            return Outcome.Emptied();
        }

        if (!canWrite)
        {
            return Outcome.None("nothing can write it");
        }

        if (type is ITypeParameterSymbol)
        {
            return Outcome.Constant("default!", "cleared");
        }

        if (type.IsValueType)
        {
            return Outcome.Constant(canBeNull ? "null" : Immutable(type) ?? "default", "cleared");
        }

        if (canBeNull)
        {
            return Outcome.Constant("null", "cleared");
        }

        return OfReference(type) is { } empty ? Outcome.Constant(empty, "emptied") : Outcome.None("nothing stands for an empty '" + type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) + "': let it be null");
    }

    private static string? OfReference(ITypeSymbol type)
    {
        switch (type)
        {
            case { SpecialType: SpecialType.System_String }:
                return "\"\"";
            case IArrayTypeSymbol { IsSZArray: true } array:
                return "global::System.Array.Empty<" + TypeName.Of(array.ElementType) + ">()";
            case INamedTypeSymbol named when named.Is("System.Uri"):
                return "new global::System.Uri(\"about:blank\")";
            case INamedTypeSymbol named when named.Is(WellKnownNames.IPAddress):
                return "global::System.Net.IPAddress.Any";
            case INamedTypeSymbol named when named.Is("System.Text.StringBuilder"):
                return "new global::System.Text.StringBuilder()";
            case INamedTypeSymbol named when named.Is("System.Version"):
                return "new global::System.Version(0, 0)";
            case INamedTypeSymbol named when named.Is("System.TimeZoneInfo"):
                return "global::System.TimeZoneInfo.Utc";
            case INamedTypeSymbol named when named.Is("System.Globalization.CultureInfo"):
                return "global::System.Globalization.CultureInfo.InvariantCulture";
            case INamedTypeSymbol named when ReadOnlySequences.Any(contract => named.Is(contract)):
                return "global::System.Array.Empty<" + TypeName.Of(named.TypeArguments[0]) + ">()";
            case INamedTypeSymbol named:
                var arguments = "<" + string.Join(", ", named.TypeArguments.Select(TypeName.Of)) + ">";
                foreach (var (contract, made) in Collections)
                {
                    if (named.Is(contract))
                    {
                        return "new " + made + arguments + "()";
                    }
                }

                return Immutable(named);
            default:
                return null;
        }
    }

    // ImmutableList<T>.Empty and its like.
    private static string? Immutable(ITypeSymbol type) =>
        type is INamedTypeSymbol { ContainingNamespace: { Name: "Immutable" } } named
        && ValueTypes.IsFramework(named)
        && named.GetMembers("Empty").Any(static member => member is { IsStatic: true, DeclaredAccessibility: Accessibility.Public } and (IFieldSymbol or IPropertySymbol))
            ? TypeName.NotNull(named) + ".Empty"
            : null;

    // A class of .NET that says it can be emptied; an interface may be an array, which cannot.
    private static bool HasClear(ITypeSymbol type) => type is INamedTypeSymbol { TypeKind: TypeKind.Class } named && Clearing.Of(named);

    private static bool FindClear(INamedTypeSymbol named) =>
        named.IsOrImplements("System.Collections.IEnumerable")
        && !named.ContainingNamespace.ToDisplayString().StartsWith("System.Collections.Immutable", System.StringComparison.Ordinal)
        && named.SelfAndBases().SelectMany(static candidate => candidate.GetMembers("Clear"))
            .Any(static member => member is IMethodSymbol { DeclaredAccessibility: Accessibility.Public, IsStatic: false, Parameters.IsEmpty: true, Arity: 0, ReturnsVoid: true });
}
