using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Types of values: what a member holds, what a collection is of, what holds no data at all.</summary>
internal static class ValueTypes
{
    private static readonly LibraryMemo Nothing = new(IsNothing);
    private static readonly LibraryMemo Sequences = new(static type => IsSequence(type) || type.AllInterfaces.Any(IsSequence));

    /// <summary>The type of the value that a symbol names; null for what names none.</summary>
    internal static ITypeSymbol? Of(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IParameterSymbol parameter => parameter.Type,
        ILocalSymbol local => local.Type,
        IMethodSymbol method => method.ReturnType,
        ITypeSymbol type => type,
        _ => null,
    };

    /// <summary>The type itself without <c>Nullable</c>, <c>Task</c>, or the collection around it: <c>List&lt;Order&gt;?</c> is about <c>Order</c>.</summary>
    internal static ITypeSymbol Element(ITypeSymbol type)
    {
        for (var depth = 0; depth < 8; depth++)
        {
            switch (type)
            {
                case IArrayTypeSymbol array:
                    type = array.ElementType;
                    continue;
                case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                    type = nullable.TypeArguments[0];
                    continue;
                case INamedTypeSymbol { Name: "Task" or "ValueTask" or "IAsyncEnumerable", TypeArguments.Length: 1 } wrapper when IsFramework(wrapper):
                    type = wrapper.TypeArguments[0];
                    continue;
                case INamedTypeSymbol { SpecialType: not SpecialType.System_String } named when IsFramework(named) && ElementOfSequence(named) is { } element:
                    type = element;
                    continue;
                default:
                    return type;
            }
        }

        return type;
    }

    /// <summary>
    /// Declared by .NET itself: in a namespace of <c>System</c> or <c>Microsoft</c>, by an assembly named like them. The name of a namespace
    /// alone does not do: applications live under <c>Microsoft</c> too.
    /// </summary>
    internal static bool IsFramework(INamedTypeSymbol type)
    {
        if (type.SpecialType != SpecialType.None)
        {
            return true;
        }

        if (type.ContainingAssembly is null or ISourceAssemblySymbol || !IsFrameworkAssembly(type.ContainingAssembly.Name))
        {
            return type.IsTupleType;
        }

        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" or "Microsoft" };
    }

    private static bool IsFrameworkAssembly(string name) =>
        name is "System" or "mscorlib" or "netstandard"
        || name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.", StringComparison.Ordinal);

    /// <summary>Types whose values hold no data about anybody: services, delegates, types, tokens.</summary>
    internal static bool HoldsNothing(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Delegate or TypeKind.Pointer or TypeKind.FunctionPointer
        || type.SpecialType is SpecialType.System_Void
        || (type is IArrayTypeSymbol { ElementType: var element } && IsPointer(element))
        || (type.SpecialType == SpecialType.None && type is INamedTypeSymbol named ? Nothing.Of(named) : type is ITypeParameterSymbol && type.IsOrImplements(WellKnownNames.Logger));

    // Generated code is not unsafe.
    private static bool IsPointer(ITypeSymbol type) => type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer || (type is IArrayTypeSymbol array && IsPointer(array.ElementType));

    private static bool IsNothing(INamedTypeSymbol type) =>
        type.Is("System.Type")
        || type.Is("System.Threading.CancellationToken")
        || type.Is("System.Threading.Tasks.Task")
        || type.IsOrImplements(WellKnownNames.Logger)
        || type.IsOrDerivesFrom(WellKnownNames.DbContext)
        || type.IsOrDerivesFrom("System.Linq.Expressions.Expression");

    /// <summary>A delegate, or the tree of one.</summary>
    internal static bool IsFunction(ITypeSymbol type) => type.TypeKind == TypeKind.Delegate || type.IsOrDerivesFrom("System.Linq.Expressions.Expression");

    /// <summary>A number, a truth, a date, an identifier: a value that holds no text and no object.</summary>
    internal static bool IsScalar(ITypeSymbol? type) =>
        type is not null
        && WithoutNullable(type) is var value
        && (value.TypeKind == TypeKind.Enum
            || (value.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_Double)
            || value.SpecialType == SpecialType.System_DateTime
            || value.Is("System.DateTimeOffset")
            || value.Is("System.DateOnly")
            || value.Is("System.TimeOnly")
            || value.Is("System.TimeSpan")
            || value.Is("System.Guid"));

    /// <summary>The type under a <c>Nullable</c>; any other as it is.</summary>
    internal static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    /// <summary>Whether the type is a sequence or a dictionary of something.</summary>
    internal static bool MayHoldElements(INamedTypeSymbol type) => Sequences.Of(type);

    private static bool IsSequence(INamedTypeSymbol contract) =>
        contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
        || contract.Is("System.Collections.Generic.IDictionary`2")
        || contract.Is("System.Collections.Generic.IReadOnlyDictionary`2");

    private static ITypeSymbol? ElementOfSequence(INamedTypeSymbol type)
    {
        if (!MayHoldElements(type))
        {
            return null;
        }

        // A dictionary is about its values.
        foreach (var contract in new[] { type }.Concat(type.AllInterfaces))
        {
            if (contract.TypeArguments.Length == 2 && (contract.Is("System.Collections.Generic.IDictionary`2") || contract.Is("System.Collections.Generic.IReadOnlyDictionary`2")))
            {
                return contract.TypeArguments[1];
            }
        }

        foreach (var contract in new[] { type }.Concat(type.AllInterfaces))
        {
            if (contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            {
                return contract.TypeArguments[0];
            }
        }

        return null;
    }
}
