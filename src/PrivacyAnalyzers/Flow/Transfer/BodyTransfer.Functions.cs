using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Graph;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Members;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Lambdas and local functions: they share the variables of their body, and run where they are called or handed over.
internal sealed partial class BodyTransfer
{
    private const int MaximumRounds = 4;

    /// <summary>The elements that an iterator yields.</summary>
    internal FlowValue? Yielded { get; private set; }

    private FlowValue Yield(IReturnOperation yield)
    {
        var value = Evaluate(yield.ReturnedValue);
        value = Kept(value, yield.ReturnedValue is { } returned ? TypeOf(returned) : null);
        Yielded = Yielded is null ? value : FlowValue.Merge(Yielded, value);
        return value;
    }

    private FlowValue Lambda(IFlowAnonymousFunctionOperation lambda)
    {
        var function = new FunctionValue(lambda.Symbol, _graph.GetAnonymousFunctionControlFlowGraph(lambda), _state.Facts);
        VisitUncalled(function, lambda);
        return new FlowValue { Functions = ImmutableArray.Create(function) };
    }

    private FlowValue MethodGroup(IMethodReferenceOperation reference)
    {
        var receiver = Evaluate(reference.Instance);
        if (reference.Method.MethodKind != MethodKind.LocalFunction || GraphOf(reference.Method) is not { } graph)
        {
            return _known.Checks.IsCheck(reference.Method)
                ? new FlowValue { Granted = TestedPurposes(reference.Method).Select(purpose => new Grant(purpose)).ToImmutableArray() }
                : new FlowValue { Functions = ImmutableArray.Create(new FunctionValue(reference, receiver, _state.Facts)) };
        }

        var function = new FunctionValue(reference.Method, graph, _state.Facts);
        VisitUncalled(function, reference);
        return new FlowValue { Functions = ImmutableArray.Create(function) };
    }

    /// <summary>A delegate that is kept may run at any time after it is made: with the facts of that moment, and whatever callers hand to it.</summary>
    private void VisitUncalled(FunctionValue function, IOperation made)
    {
        if (!_scope.IsReporting || IsHandedToCall(made) || IsExpressionTree(made))
        {
            return;
        }

        var state = _state.Copy();
        Run(function, parameter => Incoming(parameter), function.Facts);
        _state.Become(state);
    }

    private static bool IsHandedToCall(IOperation function)
    {
        var parent = function.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation or IInvocationOperation;
    }

    private static bool IsExpressionTree(IOperation function) =>
        function.Parent is IConversionOperation conversion && conversion.Type.IsOrDerivesFrom("System.Linq.Expressions.Expression");

    /// <summary>The graph of a local function is asked of the graph that declares it.</summary>
    private ControlFlowGraph? GraphOf(IMethodSymbol function)
    {
        function = function.OriginalDefinition;
        for (var graph = _graph; graph is not null; graph = graph.Parent)
        {
            if (graph.LocalFunctions.Contains(function, SymbolEqualityComparer.Default))
            {
                _scope.Reached.Add(function);
                return graph.GetLocalFunctionControlFlowGraph(function);
            }
        }

        return null;
    }

    private FlowValue RunLocalFunction(CallSite call)
    {
        if (GraphOf(call.Method) is not { } graph)
        {
            return Forwarded(call, RunFunctionArguments(call));
        }

        var before = _state.Facts;
        var result = Run(new FunctionValue(call.Method, graph, before), parameter => ArgumentFor(call, parameter), before);
        TakeOutputs(call, ImmutableArray.Create(call.Method));
        if (!call.Method.IsAsync)
        {
            return result;
        }

        // What an asynchronous function establishes holds once it has been awaited.
        var established = _state.Facts.Without(before);
        _state.Facts = _state.Facts.Intersect(before);
        return established.IsEmpty ? result : result with { Answer = Answer.OfCompletion(established) };
    }

    /// <summary>What the functions that ran here have put into the places handed to them.</summary>
    private void TakeOutputs(CallSite call, IEnumerable<IMethodSymbol> functions)
    {
        foreach (var argument in call.Arguments.Where(static argument => argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref }))
        {
            var put = functions.Select(function => function.OriginalDefinition.Parameters)
                .Where(parameters => argument.Parameter!.Ordinal < parameters.Length)
                .Select(parameters => _state[Slots.Variable(parameters[argument.Parameter!.Ordinal])])
                .Aggregate((FlowValue?)null, static (all, one) => one is null ? all : And(all, one));
            if (put is not null)
            {
                Assign(argument.Operation, put, call.Operation);
            }
        }
    }

    private FlowValue ArgumentFor(CallSite call, IParameterSymbol parameter)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Ordinal == parameter.Ordinal)
            {
                return argument.Value;
            }
        }

        return FlowValue.Clean;
    }

    /// <summary>Calls a delegate.</summary>
    private FlowValue Invoke(CallSite call)
    {
        if (call.Receiver.Functions.IsEmpty && (InvokeKept(call) ?? InvokeHandlers(call)) is { } kept)
        {
            return kept;
        }

        if (call.Receiver.Functions.IsEmpty)
        {
            var returned = RunFunctionArguments(call);
            FillBy(call);

            // What a delegate that was handed in gives, the caller knows: it runs it, on what is handed to it here.
            var result = IsHandedIn(call.Receiver) ? new FlowValue { Identity = NameOfResult(call, Sequences.Unwrap(call.Method.ReturnType)), Owner = OwnerOfResult(call) } : Forwarded(call, returned);
            result = result with { Data = result.Data.Union(call.Method.ReturnsVoid ? DataSet.Empty : call.Receiver.Data) };
            var people = call.Arguments.Where(argument => IsPerson(argument, TypeOf(argument.Operation))).ToList();
            return call.Receiver.Granted.IsEmpty || people.Count != 1
                ? result
                : result with { Answer = Answer.OfTruth(FactsOf(call.Receiver.Granted, PersonOf(people[0].Value, TypeOf(people[0].Operation))), FactSet.None) };
        }

        var given = RunAny(call.Receiver.Functions, parameter => ArgumentFor(call, parameter));
        TakeOutputs(call, call.Receiver.Functions.Where(static function => function.Graph is not null).Select(static function => function.Method));
        return given;
    }

    /// <summary>A delegate that was handed in may fill what this body made and hands to it: the caller knows with what.</summary>
    private void FillBy(CallSite call)
    {
        if (!call.Method.ReturnsVoid || call.Receiver.Data.IsEmpty || !IsHandedIn(call.Receiver))
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Identity.Single is { IsMadeHere: true } && Unconverted(argument.Operation) is ILocalReferenceOperation local)
            {
                Assign(local, argument.Value.With(call.Receiver.Data), call.Operation);
            }
        }
    }

    /// <summary>A delegate that is a parameter of this body.</summary>
    private bool IsHandedIn(FlowValue function) =>
        function.Identity.Single is { Kind: TermKind.Parameter, Detail: IParameterSymbol parameter } && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, _scope.Owner);

    /// <summary>Runs the functions handed to a call, on what the call may hand to them; null where there is none.</summary>
    private FlowValue? RunFunctionArguments(CallSite call)
    {
        FlowValue? returned = null;
        foreach (var argument in call.Arguments)
        {
            var isTree = argument.Parameter?.Type.IsOrDerivesFrom("System.Linq.Expressions.Expression") == true;
            if (argument.Value.Functions.IsEmpty || argument.Parameter?.Type.Name is "IProgress" or "Progress" || (isTree && !call.ReceiverType.IsOrImplements("System.Linq.IQueryable")))
            {
                continue;
            }

            var result = RunHanded(call, argument);
            returned = returned is null ? result : FlowValue.Merge(returned, result);
        }

        return returned;
    }

    /// <summary>What a call hands to the parameter of a function it was given: an element, a whole collection, or something made of all that went in.</summary>
    private FlowValue HandedTo(IParameterSymbol parameter, CallSite call, CallArgument function)
    {
        var place = PlaceOf(parameter, function.Operation.Syntax);
        var isIndex = false;
        foreach (var (source, type) in Sources(call))
        {
            if (!Sequences.IsSequence(type))
            {
                continue;
            }

            var elementType = ElementType(type);
            isIndex |= parameter.Type.SpecialType == SpecialType.System_Int32 && elementType?.SpecialType != SpecialType.System_Int32;
            if (SymbolEqualityComparer.Default.Equals(elementType, parameter.Type))
            {
                return ElementOf(source, place, parameter.Type);
            }

            if (Sequences.IsSequence(parameter.Type))
            {
                return source;
            }
        }

        return isIndex ? FlowValue.Clean : HeldIn(call.Receiver, call.ReceiverType, parameter.Type) ?? new FlowValue { Data = Handed(call), Identity = Identity.Of(Make(Terms.Element(place))), Owner = OwnerOfResult(call) };
    }

    /// <summary>Whoever is in an object of the team's own generic type, <c>Find(id).Match(customer => ..., () => ...)</c>; null where nobody is known to be.</summary>
    private FlowValue? HeldIn(FlowValue holder, ITypeSymbol? type, ITypeSymbol handed)
    {
        if (type is not INamedTypeSymbol { IsGenericType: true, DeclaringSyntaxReferences.IsEmpty: false } named || !_known.Subjects.IsSubject(handed) || !named.TypeArguments.Contains(handed, SymbolEqualityComparer.Default))
        {
            return null;
        }

        FlowValue? held = null;
        foreach (var slot in holder.Identity.Terms.SelectMany(Slots.MembersOf).ToList())
        {
            if (Slots[slot].Name is ISymbol member && ValueTypes.Of(member) is ITypeParameterSymbol && _state[slot] is { Identity.IsEmpty: false } value)
            {
                held = And(held, value);
            }
        }

        return held is null ? null : TakenOut(held, handed);
    }

    // The parameters of a query's functions are written nowhere, or in one place: still they are two.
    private static SyntaxNode PlaceOf(IParameterSymbol parameter, SyntaxNode function)
    {
        var place = parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() ?? function;
        var isShared = parameter is { Ordinal: > 0, ContainingSymbol: IMethodSymbol method } && (method.Parameters[0].DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() ?? function) == place;
        return isShared ? place.DescendantNodes().Skip(parameter.Ordinal - 1).FirstOrDefault() ?? place : place;
    }

    private static IEnumerable<(FlowValue Value, ITypeSymbol? Type)> Sources(CallSite call)
    {
        yield return (call.Receiver, call.ReceiverType);
        foreach (var argument in call.Others)
        {
            yield return (argument.Value, TypeOf(argument.Operation));
        }
    }

    /// <summary>What holds of everything left by the call's predicates.</summary>
    /// <param name="call">What filters.</param>
    /// <param name="leaves">The answer of those that are left: no, where what passes is taken out.</param>
    private ImmutableArray<Grant> PassedPredicates(CallSite call, bool leaves = true)
    {
        var grants = ImmutableArray.CreateBuilder<Grant>();
        foreach (var argument in call.Others)
        {
            if (leaves && argument.Parameter?.Type is { } type && ValueTypes.IsFunction(type))
            {
                grants.AddRange(argument.Value.Granted);
            }

            foreach (var function in argument.Value.Functions)
            {
                if (function.Method.Parameters.Length == 0)
                {
                    continue;
                }

                var tested = HandedTo(function.Method.Parameters[0], call, argument);
                var person = PersonOf(tested, function.Method.Parameters[0].Type);
                var answer = Run(function, parameter => parameter.Ordinal == 0 ? tested : Incoming(parameter), function.Facts).Answer;
                var told = leaves ? answer?.WhenTrue : answer?.WhenFalse;
                grants.AddRange((told ?? FactSet.None).Facts.Where(fact => fact.Subject.Equals(person)).Select(fact => new Grant(fact.Purpose, fact.Kind)));
                grants.AddRange(leaves ? AnswersIn(tested, told ?? FactSet.None) : Enumerable.Empty<Grant>());
            }
        }

        return grants.ToImmutable();
    }

    /// <summary>A function that goes out of its body as a predicate: with it, what passing it tells. Its callers know no more of it.</summary>
    private FlowValue AsPredicate(FlowValue value)
    {
        if (value.Functions.Length != 1
            || value.Functions[0] is not { Graph: not null, Method: { ReturnType.SpecialType: SpecialType.System_Boolean, Parameters: { Length: 1 } parameters } } function
            || !_known.Subjects.IsSubject(parameters[0].Type))
        {
            return value;
        }

        var (state, reports) = (_state, _scope.IsReporting);
        (_state, _scope.IsReporting) = (state.Copy(), false);
        var tested = new FlowValue { Identity = Identity.Of(Make(Terms.Element(function.Graph.OriginalOperation.Syntax))) };
        var told = Run(function, _ => tested, function.Facts).Answer?.WhenTrue ?? FactSet.None;
        (_state, _scope.IsReporting) = (state, reports);
        return value with { Granted = told.Facts.Where(fact => fact.Subject.Equals(tested.Identity)).Select(static fact => new Grant(fact.Purpose, fact.Kind)).ToImmutableArray() };
    }

    /// <summary>One of several functions runs, or none.</summary>
    /// <param name="functions">Any of them.</param>
    /// <param name="argument">What is handed to it.</param>
    /// <param name="take">What is made of what it gives, where it ends; null where that is taken as it is.</param>
    private FlowValue RunAny(ImmutableArray<FunctionValue> functions, System.Func<IParameterSymbol, FlowValue> argument, System.Func<FunctionValue, FlowValue, FlowValue>? take = null)
    {
        var before = _state.Copy();
        var joined = _state.Copy();
        FlowValue? result = null;
        foreach (var function in functions)
        {
            _state.Become(before);
            var returned = Run(function, argument, function.Facts);
            returned = take is null ? returned : take(function, returned);
            result = result is null ? returned : FlowValue.Merge(result, returned);
            _state.Facts = before.Facts.Intersect(_state.Facts.Union(before.Facts.Without(function.Facts)));
            joined = FlowState.Join(joined, _state);
        }

        _state.Become(joined);
        return result ?? FlowValue.Clean;
    }

    /// <summary>Runs a function from here; the state goes on from its exit.</summary>
    private FlowValue Run(FunctionValue function, System.Func<IParameterSymbol, FlowValue> argument, FactSet facts)
    {
        if (function.Graph is not { } graph)
        {
            return RunNamed(function, argument);
        }

        if (_scope.Running.TryGetValue(graph, out var soFar))
        {
            return soFar;
        }

        var arguments = function.Method.OriginalDefinition.Parameters.Select(parameter => (parameter, argument(parameter))).ToList();
        var entry = _state.Copy();
        entry.Facts = facts.Union(_state.Facts.Without(facts).Where(fact => IsAboutArgument(fact, arguments)));
        foreach (var (parameter, value) in arguments)
        {
            entry[Slots.Variable(parameter)] = value;
        }

        FlowValue? result = null;
        for (var round = 0; round < MaximumRounds; round++)
        {
            _scope.Running[graph] = result ?? FlowValue.Clean;
            var run = GraphRun.Over(_scope, graph, function.Method, entry);
            _scope.Running.Remove(graph);
            var returned = run.Given();
            if (run.Exit.State is { } exit)
            {
                _state.Become(exit);
            }

            if (returned.Equals(result))
            {
                break;
            }

            result = result is null ? returned : FlowValue.Merge(result, returned);
            if (!MentionsItself(function))
            {
                break;
            }
        }

        return result ?? FlowValue.Clean;
    }

    /// <summary>Calls a method that was taken as a delegate.</summary>
    private FlowValue RunNamed(FunctionValue function, System.Func<IParameterSymbol, FlowValue> argument)
    {
        var reference = function.Reference!;
        var arguments = function.Method.Parameters
            .Select(parameter => (Parameter: parameter, Value: argument(parameter)))
            .Select(given => new CallArgument(given.Parameter, reference, given.Value, ImmutableArray.Create(((IOperation)reference, given.Value))));
        var call = new CallSite(reference, function.Method, reference.Instance, function.Receiver, arguments.ToImmutableArray());
        ReportUses(call);
        return Marked(call, Checked(call, Result(call)));
    }

    // A fact about the very element handed in holds for it, whenever the function was made.
    private bool IsAboutArgument(Fact fact, List<(IParameterSymbol, FlowValue Value)> arguments) =>
        fact.Subject.Single is { } person && (person.Kind == TermKind.Each
            ? arguments.Any(argument => ReferenceEquals(argument.Value.Identity.Single, person.Of))
            : arguments.Any(argument => argument.Value.Identity.Equals(fact.Subject) || (IsOneOfMany(person) && (argument.Value.Owner.Equals(fact.Subject) || IsAbout(argument.Value, person)))));

    private bool MentionsItself(FunctionValue function) =>
        function.Method.MethodKind == MethodKind.LocalFunction
        && function.Graph!.OriginalOperation.Descendants().Any(operation =>
            operation is IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction });

    /// <summary>The sequence of what an iterator yields, made at <paramref name="place"/>.</summary>
    internal FlowValue Collect(SyntaxNode place, FlowValue elements, FlowState? state)
    {
        _state = state ?? _state;
        return NewCollection(place, elements);
    }
}
