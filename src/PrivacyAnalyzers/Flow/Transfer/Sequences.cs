using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Transfer;

/// <summary>Types that hold elements, and types that only wrap one value.</summary>
internal static class Sequences
{
    /// <summary>A collection or stream of elements; a string is a value.</summary>
    internal static bool IsSequence(ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol:
                return true;
            case null or { SpecialType: SpecialType.System_String }:
                return false;
        }

        if (IsEnumerable(type))
        {
            return true;
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (IsEnumerable(contract))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An enumerator, whose current element is one of the sequence it came from.</summary>
    internal static bool IsEnumerator(ITypeSymbol? type) =>
        type?.Name is "IEnumerator" or "IAsyncEnumerator" or "Enumerator" or "CharEnumerator"
        || (type is not null && type.AllInterfaces.Length > 0 && HasEnumerator(type));

    /// <summary>Tasks and nullables: the value inside is the value.</summary>
    internal static bool IsWrapper(ITypeSymbol? type) => type?.OriginalDefinition is { } definition && (
        definition.SpecialType == SpecialType.System_Nullable_T
        || (definition.Name is "Task" or "ValueTask" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" or "TaskAwaiter" or "ValueTaskAwaiter" or "Lazy"
            && definition.ContainingNamespace?.ToDisplayString() is "System.Threading.Tasks" or "System.Runtime.CompilerServices" or "System"));

    /// <summary>The type of a value once it has been awaited, or taken out of its nullable.</summary>
    internal static ITypeSymbol Unwrap(ITypeSymbol type) =>
        IsWrapper(type) && type is INamedTypeSymbol { TypeArguments.Length: 1 } wrapper ? wrapper.TypeArguments[0] : type;

    private static bool IsEnumerable(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Collections_IEnumerable
        || type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        || (type.Name == "IAsyncEnumerable" && type is INamedTypeSymbol { TypeArguments.Length: 1 })
        || (type.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" && type is INamedTypeSymbol { TypeArguments.Length: 1 } span && span.TypeArguments[0].SpecialType != SpecialType.System_Char);

    private static bool HasEnumerator(ITypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (contract.Name is "IEnumerator" or "IAsyncEnumerator")
            {
                return true;
            }
        }

        return false;
    }
}
