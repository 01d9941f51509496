using System.Runtime.CompilerServices;
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
    private readonly ISymbol _code;
    private FlowState _state;

    /// <param name="scope">The body.</param>
    /// <param name="graph">Its graph, or that of a function in it.</param>
    /// <param name="code">The member or function whose graph it is.</param>
    internal BodyTransfer(BodyScope scope, ControlFlowGraph graph, ISymbol code)
    {
        _scope = scope;
        _graph = graph;
        _known = scope.Context.Known;
        _code = code;
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

    /// <summary>What a body gives back.</summary>
    internal FlowValue ReadReturned(IOperation operation, FlowState state) => AsPredicate(OfKnownOwner(Read(operation, state), operation.Type));

    private FlowValue Evaluate(IOperation? operation)
    {
        if (operation is null)
        {
            return FlowValue.Clean;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();

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
            IEventReferenceOperation raised => Event(raised),
            IArrayElementReferenceOperation element => ArrayElement(element),
            IImplicitIndexerReferenceOperation element => ImplicitElement(element),
            IInlineArrayAccessOperation element => InlineElement(element),
            IMethodReferenceOperation method => MethodGroup(method),

            IFlowCaptureOperation capture => Capture(capture),
            ISimpleAssignmentOperation assignment => SimpleAssignment(assignment),
            IDeconstructionAssignmentOperation deconstruction => Deconstruction(deconstruction),
            ICompoundAssignmentOperation compound => CompoundAssignment(compound),
            IIncrementOrDecrementOperation increment => Counted(increment),

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

            IDefaultValueOperation { Type: { } type } => Default(type),
            INameOfOperation or ITypeOfOperation or ISizeOfOperation or ICaughtExceptionOperation => FlowValue.Clean,
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

    private static FlowValue Default(ITypeSymbol type) =>
        type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? Constant(null)
        : type.SpecialType == SpecialType.System_Boolean ? Constant(false)
        : FlowValue.Clean;

    private FlowValue Children(IOperation operation)
    {
        if (Sequences.IsSequence(operation.Type))
        {
            return CollectionExpression(operation);
        }

        var union = DataSet.Empty;
        foreach (var child in operation.ChildOperations)
        {
            union = union.Union(Everything(Evaluate(child)));
        }

        return union.IsEmpty ? FlowValue.Clean : new FlowValue { Data = union };
    }
}
