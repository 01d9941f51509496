using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>
/// What a method must have been told to come back: <c>Guard.Against(refused)</c> throws where it is told yes. Asked only where an answer about consent is handed over.
/// </summary>
internal sealed class RefusedAnswers
{
    private readonly MethodBodies _bodies;
    private readonly SymbolMemo<IParameterSymbol, bool?> _accepted;

    internal RefusedAnswers(MethodBodies bodies)
    {
        _bodies = bodies;
        _accepted = new(Read);
    }

    /// <summary>The only answer with which the method returns, for a parameter that is a bool or a function that gives one; null where it returns with both.</summary>
    /// <param name="parameter">Of a definition, as <see cref="MethodBodies.Definition"/> gives it.</param>
    internal bool? Accepted(IParameterSymbol parameter) => _accepted.Of(parameter);

    internal static bool IsAnswer(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Boolean || type is INamedTypeSymbol { DelegateInvokeMethod: { Parameters.IsEmpty: true, ReturnType.SpecialType: SpecialType.System_Boolean } };

    private bool? Read(IParameterSymbol parameter)
    {
        // A call that release builds leave out guards nothing.
        if (parameter.ContainingSymbol is not IMethodSymbol method || !IsAnswer(parameter.Type) || method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ConditionalAttribute"))
        {
            return null;
        }

        foreach (var attribute in parameter.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "DoesNotReturnIfAttribute", ConstructorArguments: { Length: 1 } said } && said[0].Value is bool refused)
            {
                return !refused;
            }
        }

        if (method is { IsAsync: true } or { IsVirtual: true } or { IsOverride: true } or { IsAbstract: true } || _bodies.Of(method, default)?.Graph is not { } graph || HasHandlers(graph.Root) || IsWritten(graph, parameter))
        {
            return null;
        }

        return (Returns(graph, parameter, told: true), Returns(graph, parameter, told: false)) switch
        {
            (true, false) => true,
            (false, true) => false,
            _ => null,
        };
    }

    private static bool HasHandlers(ControlFlowRegion region) => region.Kind is ControlFlowRegionKind.Try || region.NestedRegions.Any(HasHandlers);

    private static bool IsWritten(ControlFlowGraph graph, IParameterSymbol parameter) =>
        graph.OriginalOperation.Descendants().OfType<IParameterReferenceOperation>().Any(reference =>
            SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter)
            && (reference.Parent is IArgumentOperation { Parameter.RefKind: not RefKind.None } || (reference.Parent is IAssignmentOperation assignment && assignment.Target == reference)));

    /// <summary>Whether some way leads to the end where the parameter says that.</summary>
    private bool Returns(ControlFlowGraph graph, IParameterSymbol parameter, bool told)
    {
        var seen = new HashSet<int>();
        var next = new Stack<BasicBlock>();
        next.Push(graph.Blocks[0]);
        while (next.Count > 0)
        {
            var block = next.Pop();
            if (block.Kind == BasicBlockKind.Exit)
            {
                return true;
            }

            if (!seen.Add(block.Ordinal) || block.Operations.Any(NeverReturns))
            {
                continue;
            }

            var holds = block.BranchValue is { } condition && block.ConditionalSuccessor is not null ? Value(condition, parameter, told) : null;
            var jumps = holds is null ? (bool?)null : holds == (block.ConditionKind == ControlFlowConditionKind.WhenTrue);
            Follow(block.ConditionalSuccessor, jumps != false);
            Follow(block.FallThroughSuccessor, block.ConditionalSuccessor is null || jumps != true);
        }

        return false;

        void Follow(ControlFlowBranch? branch, bool isTaken)
        {
            if (isTaken && branch is { Semantics: ControlFlowBranchSemantics.Regular or ControlFlowBranchSemantics.Return, Destination: { } destination })
            {
                next.Push(destination);
            }
        }
    }

    private bool NeverReturns(IOperation operation) =>
        operation.DescendantsAndSelf().OfType<IInvocationOperation>().Any(invocation => _bodies.NeverReturns(MethodBodies.Definition(invocation.TargetMethod)));

    /// <summary>What a condition is where the parameter says that; null where it asks something else.</summary>
    private static bool? Value(IOperation condition, IParameterSymbol parameter, bool told) => condition switch
    {
        { ConstantValue: { HasValue: true, Value: bool constant } } => constant,
        IParameterReferenceOperation reference when SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter) => told,
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: IParameterReferenceOperation function } when SymbolEqualityComparer.Default.Equals(function.Parameter, parameter) => told,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => !Value(not.Operand, parameter, told),
        IParenthesizedOperation inner => Value(inner.Operand, parameter, told),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool constant } } } test => Value(test.Value, parameter, told) is { } value ? value == constant : null,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal => Value(equal.LeftOperand, parameter, told) is { } left && Value(equal.RightOperand, parameter, told) is { } right ? left == right : null,
        _ => null,
    };
}
