using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Descriptors;

/// <summary>Types whose objects only lead to a value (a stream, a task), or do not tell it: in an export, nothing but the name of the type would stand there.</summary>
internal static class WithoutValue
{
    // What they have for a text says nothing of what they lead to, or waits for it.
    private static readonly string[] Roads =
    [
        "System.Threading.Tasks.Task`1", "System.Threading.Tasks.ValueTask", "System.Threading.Tasks.ValueTask`1", "System.Collections.Generic.IAsyncEnumerable`1", "System.Collections.Generic.IAsyncEnumerator`1",
        "System.Collections.IEnumerator", "System.IObservable`1", "System.Buffers.ReadOnlySequence`1", "System.Threading.ThreadLocal`1", "System.Collections.Specialized.NameObjectCollectionBase",
    ];

    /// <summary>Whether what is in it cannot be told from the object alone.</summary>
    internal static bool IsRoad(ITypeSymbol type) => type is INamedTypeSymbol named && System.Array.Exists(Roads, road => named.Is(road) || named.IsOrImplements(road) || named.IsOrDerivesFrom(road));

    /// <summary>Whether its text is the name of its type, and no derived type of the user's could have another.</summary>
    internal static bool IsSilent(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } named
        && (ValueTypes.IsFramework(named) || named is { TypeKind: TypeKind.Struct } or { IsSealed: true })
        && !named.SelfAndBases().Any(static candidate =>
            candidate.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType)
            && candidate.GetMembers("ToString").Any(static member => member is IMethodSymbol { IsOverride: true, Parameters.IsEmpty: true }));

    /// <summary>A part of an array, of any elements but bytes and characters.</summary>
    internal static bool IsMemory(ITypeSymbol type) => type.Is("System.Memory`1") || type.Is("System.ReadOnlyMemory`1");

    internal static bool IsTuple(INamedTypeSymbol type) => type is { Name: "Tuple", TypeArguments.IsEmpty: false, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } && ValueTypes.IsFramework(type);
}
