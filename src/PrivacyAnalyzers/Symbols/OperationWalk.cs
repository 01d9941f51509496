using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace PrivacyAnalyzers.Symbols;

/// <summary>Ways through a tree of operations.</summary>
internal static class OperationWalk
{
    /// <summary>The operation under the conversions around it, of every kind.</summary>
    internal static IOperation WithoutConversions(this IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>The whole body that the operation is part of.</summary>
    internal static IOperation Root(this IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>The innermost lambda or local function around the operation; null where the body itself is.</summary>
    internal static IOperation? FunctionAround(this IOperation operation)
    {
        var around = operation.Parent;
        while (around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            around = around.Parent;
        }

        return around;
    }

    /// <summary>The function whose code the operation is, which may have marks of its own: a lambda, a local function, or what the analysis of bodies calls the containing symbol.</summary>
    internal static ISymbol Code(this OperationAnalysisContext context) => context.Operation.FunctionAround() switch
    {
        ILocalFunctionOperation local => local.Symbol,
        IAnonymousFunctionOperation lambda => lambda.Symbol,
        _ => context.ContainingSymbol,
    };
}
