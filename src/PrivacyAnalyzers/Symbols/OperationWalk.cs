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

    /// <summary>The function whose code the operation is, which may have marks of its own: a lambda, a local function, or what the analysis of bodies calls the containing symbol.</summary>
    internal static ISymbol Code(this OperationAnalysisContext context)
    {
        for (var around = context.Operation.Parent; around is not null; around = around.Parent)
        {
            switch (around)
            {
                case ILocalFunctionOperation local:
                    return local.Symbol;
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
            }
        }

        return context.ContainingSymbol;
    }
}
