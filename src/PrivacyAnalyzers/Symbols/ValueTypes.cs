using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Types of values: what a member holds, what a collection is of, what holds no data at all.</summary>
internal static class ValueTypes
{
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

    /// <summary>Declared by .NET itself: a type of <c>System</c> or <c>Microsoft</c>.</summary>
    internal static bool IsFramework(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return type.SpecialType != SpecialType.None || space is { Name: "System" or "Microsoft" };
    }

    /// <summary>Types whose values hold no data about anybody: services, delegates, types, tokens.</summary>
    internal static bool HoldsNothing(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Delegate or TypeKind.Pointer or TypeKind.FunctionPointer
        || type.SpecialType is SpecialType.System_Void
        || type.Is("System.Type")
        || type.Is("System.Threading.CancellationToken")
        || type.Is("System.Threading.Tasks.Task")
        || type.IsOrImplements(WellKnownNames.Logger)
        || type.IsOrDerivesFrom(WellKnownNames.DbContext)
        || type.IsOrDerivesFrom("System.Linq.Expressions.Expression");

    private static ITypeSymbol? ElementOfSequence(INamedTypeSymbol type)
    {
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
