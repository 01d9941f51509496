using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Graph;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

/// <summary>
/// What each operation does to a state, and the value it has. One partial file per family of operations. An operation this version of the
/// compiler does not know is the union of its children.
/// </summary>
internal sealed partial class BodyTransfer
{
    private readonly BodyScope _scope;
    private readonly ControlFlowGraph _graph;
    private readonly KnownSymbols _known;
    private FlowState _state;

    internal BodyTransfer(BodyScope scope, ControlFlowGraph graph)
    {
        _scope = scope;
        _graph = graph;
        _known = scope.Context.Known;
        _state = new FlowState(scope.Slots);
    }

    private TermTable Terms => _scope.Terms;

    private SlotTable Slots => _scope.Slots;

    internal void Apply(IOperation operation, FlowState state) => Read(operation, state);

    internal FlowValue Read(IOperation operation, FlowState state)
    {
        _state = state;
        if (_scope.IsReporting)
        {
            _scope.Observer?.Invoke(operation, state);
        }

        return Evaluate(operation);
    }

    private FlowValue Evaluate(IOperation? operation)
    {
        if (operation is null)
        {
            return FlowValue.Clean;
        }

        if (operation.ConstantValue.HasValue)
        {
            return Constant(operation.ConstantValue.Value);
        }

        return operation switch
        {
            IExpressionStatementOperation statement => Evaluate(statement.Operation),
            IParenthesizedOperation parenthesized => Evaluate(parenthesized.Operand),
            ITranslatedQueryOperation query => Evaluate(query.Operation),
            IAwaitOperation await => Await(await),
            IReturnOperation { Kind: OperationKind.YieldReturn } yield => Yield(yield),

            ILocalReferenceOperation local => Local(local),
            IParameterReferenceOperation parameter => Parameter(parameter.Parameter),
            IFlowCaptureReferenceOperation capture => Variable(capture.Id),
            IInstanceReferenceOperation => Instance(),
            IFieldReferenceOperation field => Member(field, field.Field, field.Instance),
            IPropertyReferenceOperation property => Property(property),
            IArrayElementReferenceOperation element => ArrayElement(element),
            IMethodReferenceOperation method => MethodGroup(method),

            IFlowCaptureOperation capture => Capture(capture),
            ISimpleAssignmentOperation assignment => SimpleAssignment(assignment),
            IDeconstructionAssignmentOperation deconstruction => Deconstruction(deconstruction),
            ICompoundAssignmentOperation compound => CompoundAssignment(compound),
            IIncrementOrDecrementOperation increment => Evaluate(increment.Target),

            IInvocationOperation invocation => Invocation(invocation),
            IObjectCreationOperation creation => ObjectCreation(creation),
            IAnonymousObjectCreationOperation anonymous => AnonymousObject(anonymous),
            ITupleOperation tuple => Tuple(tuple),
            IArrayCreationOperation array => Array(array),
            IFlowAnonymousFunctionOperation function => Lambda(function),
            IDelegateCreationOperation creation => Evaluate(creation.Target),

            IInterpolatedStringOperation text => InterpolatedString(text),
            IBinaryOperation binary => Binary(binary),
            IUnaryOperation unary => Unary(unary),
            IConversionOperation conversion => Conversion(conversion),
            IIsPatternOperation isPattern => IsPattern(isPattern),
            IIsTypeOperation isType => Tested(isType.ValueOperand),
            IIsNullOperation isNull => IsNull(isNull),

            INameOfOperation or ITypeOfOperation or ISizeOfOperation or IDefaultValueOperation or ICaughtExceptionOperation => FlowValue.Clean,
            _ => Children(operation),
        };
    }

    /// <summary>Evaluates for what it does, and lets nothing of the value through.</summary>
    private FlowValue Tested(IOperation operation)
    {
        Evaluate(operation);
        return FlowValue.Clean;
    }

    private static FlowValue Constant(object? value) => value switch
    {
        true => new FlowValue { Answer = Answer.ConstantTrue },
        false => new FlowValue { Answer = Answer.ConstantFalse },
        null => new FlowValue { Answer = Answer.ConstantNull },
        _ => FlowValue.Clean,
    };

    private FlowValue Children(IOperation operation)
    {
        var values = new List<FlowValue>();
        foreach (var child in operation.ChildOperations)
        {
            values.Add(Evaluate(child));
        }

        if (Sequences.IsSequence(operation.Type))
        {
            // A collection expression, whatever this version calls it: spreads give their elements.
            var elements = FlowValue.Clean;
            var index = 0;
            foreach (var child in operation.ChildOperations)
            {
                var value = values[index++];
                elements = FlowValue.Merge(elements, IsSpread(child) ? ElementOf(value, child.Syntax, type: null) : value);
            }

            return NewCollection(operation.Syntax, elements);
        }

        var union = DataSet.Empty;
        foreach (var value in values)
        {
            union = union.Union(Everything(value));
        }

        return union.IsEmpty ? FlowValue.Clean : new FlowValue { Data = union };
    }

    // A spread has no public name in this version: its syntax does.
    private static bool IsSpread(IOperation element) => element.Syntax.Parent is { } parent && (IsSpread(element.Syntax) || (IsSpread(parent) && element.Syntax.Span.End == parent.Span.End));

    private static bool IsSpread(SyntaxNode syntax) => syntax.RawKind == 9078;
}
