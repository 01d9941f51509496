using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>The types of a team's own that a value is made of: through collections in collections, keys of dictionaries, tuples, and what .NET wraps around one value.</summary>
internal static class HeldTypes
{
    private const int MaximumDepth = 8;

    private static readonly string[] Wrappers =
    [
        "System.Collections.Generic.KeyValuePair`2", "System.Lazy`1", "System.Threading.Tasks.Task`1", "System.Threading.Tasks.ValueTask`1", "System.Collections.Generic.IAsyncEnumerable`1",
        "System.Tuple`1", "System.Tuple`2", "System.Tuple`3", "System.Tuple`4", "System.Tuple`5", "System.Tuple`6", "System.Tuple`7", "System.Tuple`8",
    ];

    internal static IEnumerable<INamedTypeSymbol> In(ITypeSymbol type) => In(type, 0);

    private static IEnumerable<INamedTypeSymbol> In(ITypeSymbol type, int depth)
    {
        if (depth > MaximumDepth)
        {
            return [];
        }

        return type switch
        {
            IArrayTypeSymbol array => In(array.ElementType, depth + 1),
            INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.SelectMany(element => In(element.Type, depth + 1)),
            INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } named when !ValueTypes.IsFramework(named) => [named],
            INamedTypeSymbol { TypeArguments.IsEmpty: false } named when Holds(named) => named.TypeArguments.SelectMany(argument => In(argument, depth + 1)),
            _ => [],
        };
    }

    // A comparer, a logger or a delegate of a type has none of its values.
    private static bool Holds(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || ValueTypes.MayHoldElements(type) || System.Array.Exists(Wrappers, wrapper => type.Is(wrapper));
}
