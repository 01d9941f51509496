using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Members;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Calls: their operands, what they use, what they change, what they give.
internal sealed partial class BodyTransfer
{
    private FlowValue Invocation(IInvocationOperation invocation)
    {
        var receiver = invocation.Instance is null ? FlowValue.Clean : Evaluate(invocation.Instance);
        var call = new CallSite(invocation, invocation.TargetMethod, invocation.Instance, receiver, Arguments(invocation.Arguments));
        NoteCall(call);
        ReportUses(call);
        ReportExceptionBase(call);
        ReportAddedToException(call);
        ReportConsoleWriter(call);
        return Marked(call, Checked(call, Result(call)));
    }

    private ImmutableArray<CallArgument> Arguments(ImmutableArray<IArgumentOperation> arguments)
    {
        var evaluated = ImmutableArray.CreateBuilder<CallArgument>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.Explicit && argument.Parameter is { IsParams: true } && argument.Syntax is not Microsoft.CodeAnalysis.CSharp.Syntax.ArgumentSyntax)
            {
                var elements = Expanded(argument.Value).Select(element => (element, Evaluate(element))).ToImmutableArray();
                var contents = elements.Aggregate((FlowValue?)null, (all, element) => And(all, Kept(element.Item2, TypeOf(element.element))));
                evaluated.Add(new CallArgument(argument.Parameter, argument.Value, NewCollection(argument.Value.Syntax, contents), elements));
                continue;
            }

            var value = argument.Value is IDeclarationExpressionOperation or IDiscardOperation || argument.Parameter?.RefKind == RefKind.Out ? FlowValue.Clean : Evaluate(argument.Value);
            evaluated.Add(new CallArgument(argument.Parameter, argument.Value, value, ImmutableArray.Create((argument.Value, value))));
        }

        return evaluated.ToImmutable();
    }

    /// <summary>The elements of an expanded <c>params</c>: of an array, or of the span or list that newer compilers build.</summary>
    private static IEnumerable<IOperation> Expanded(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        IArrayCreationOperation => Enumerable.Empty<IOperation>(),
        IConversionOperation conversion => Expanded(conversion.Operand),
        _ => value.ChildOperations,
    };

    private FlowValue Result(CallSite call)
    {
        var method = call.Method;
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return RunLocalFunction(call);
        }

        if (method is { Name: "Report", ContainingType.Name: "IProgress" } && !call.Receiver.Functions.IsEmpty)
        {
            RunAny(call.Receiver.Functions, parameter => ArgumentFor(call, parameter));
            return FlowValue.Clean;
        }

        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            AssignOutputs(call);
            return Invoke(call);
        }

        if (_scope.Context.Bodies.NeverReturns(MethodBodies.Definition(method)))
        {
            // A method that only throws may show what it is handed.
            Summarized(call, RunFunctionArguments(call));
            _state.Facts = FactSet.All;
            return FlowValue.Clean;
        }

        var returned = RunFunctionArguments(call);
        Absorb(call);
        TakeOut(call);
        Empty(call);
        var result = Known(call, returned);
        // Where the catalogue says what becomes of the data, the body, if there is one, is not asked.
        if (result is null && SinksOf(call).IsEmpty && Summarized(call, returned) is { } summarized)
        {
            LearnFromReturn(call, returned);
            return summarized with
            {
                Identity = summarized.Identity.IsEmpty && !method.ReturnsVoid ? NameOfResult(call, Sequences.Unwrap(method.ReturnType)) : summarized.Identity,
                Owner = summarized.Owner.IsEmpty ? OwnerOfResult(call) : summarized.Owner,
            };
        }

        LearnFromReturn(call, returned);
        result ??= Forwarded(call, returned);
        if (MakesItsOwn(call))
        {
            _scope.NoteOfLibrary(result.Identity);
        }

        AssignOutputs(call);
        ForgetWritten(call);
        ForgetEmpty(call);
        return result;
    }

    /// <summary>A method of another assembly gives an object of its own types: not what it gives as one of its type parameters, nor what a function makes for it, which may be ours.</summary>
    private static bool MakesItsOwn(CallSite call) =>
        call.Method.OriginalDefinition is { DeclaringSyntaxReferences.IsEmpty: true, IsImplicitlyDeclared: false } method
        && Sequences.Unwrap(method.ReturnType) is not ITypeParameterSymbol
        && method.Parameters.All(static parameter => parameter.Type is not { TypeKind: TypeKind.Delegate });

    /// <summary>The result of a call whose meaning is known by name; null for the others.</summary>
    private FlowValue? Known(CallSite call, FlowValue? returned)
    {
        var (method, code) = (call.Method, _scope.Context.Code);
        if (code.Has(method, MarkKind.Anonymizes) || (Means(method, MemberMeaning.End) && !method.ReturnsVoid))
        {
            return MembershipTest(call) ?? TestOfAll(call) ?? FlowValue.Clean;
        }

        switch (method.Name)
        {
            case "<Clone>$":
                return CopyOf(call.Receiver, call.Operation.Syntax, always: true);
            case "ToString" when method.Parameters.IsEmpty || call.IsFramework:
                return new FlowValue { Data = Shown(call.Receiver, call.ReceiverType, call.Operation, withElements: false, MaximumDepth).Union(TextOf(call)), Identity = call.Receiver.Identity };
            case "GetSubjectId" when method.Parameters.IsEmpty:
                return new FlowValue { Identity = call.Receiver.Identity.Select(Terms.Key) };
            case "FromResult" when call.IsFramework && call.Arguments.Length == 1:
                return call.Arguments[0].Value;
            case "WhenAll" when call.IsFramework:
                return Together(call);
            case "Wait" or "GetResult" when Sequences.IsWrapper(method.ContainingType):
                Complete(call.Receiver);
                return call.Receiver;
        }

        return Catalogued(call, returned) ?? (TextMethods.Serialises(method)
            ? new FlowValue { Data = call.Arguments.Aggregate(DataSet.Empty, (data, argument) => data.Union(Serialised(argument.Value, argument.Operation))) }
            : null);
    }

    private DataSet TextOf(CallSite call) =>
        call.ReceiverType is INamedTypeSymbol named && ValueTypes.IsFramework(named) && !named.IsTupleType ? Contents(call.Receiver) : DataSet.Empty;

    /// <summary>Tasks awaited together: the values of each, and what each establishes.</summary>
    private FlowValue Together(CallSite call)
    {
        FlowValue? elements = null;
        var facts = FactSet.None;
        foreach (var (_, value) in call.Arguments.SelectMany(argument => argument.Elements))
        {
            facts = facts.Union(value.Answer?.OnCompletion ?? FactSet.None);
            elements = And(elements, value);
        }

        var all = call.Arguments.Length == 1 && call.Arguments[0].Elements.Length == 1 && Sequences.IsSequence(call.Arguments[0].Operation.Type)
            ? call.Arguments[0].Value
            : NewCollection(call.Operation.Syntax, elements);
        return facts.IsEmpty ? all : all with { Answer = Answer.OfCompletion(facts) };
    }

    private FlowValue Await(IAwaitOperation await)
    {
        var value = Evaluate(await.Operation);
        Complete(value);
        return value;
    }

    private void Complete(FlowValue task) => _state.Facts = _state.Facts.Union(task.Answer?.OnCompletion ?? FactSet.None);

    private void AssignOutputs(CallSite call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { RefKind: RefKind.Out or RefKind.Ref } parameter)
            {
                continue;
            }

            var output = Sequences.IsSequence(call.ReceiverType) && Means(call.Method, MemberMeaning.End)
                ? ElementOf(call.Receiver, call.Operation.Syntax, parameter.Type)
                : new FlowValue { Data = Handed(call), Identity = Identity.Of(Make(Terms.Result(argument.Operation.Syntax))) };
            if (_known.Marks.Of(parameter) is { } mark && !IsCarrier(mark, parameter.Type))
            {
                output = output.With(Source(mark, SubjectOfResult(call), parameter, argument.Operation.Syntax));
            }

            Assign(argument.Operation, parameter.RefKind == RefKind.Ref ? FlowValue.Merge(argument.Value, output) : output, call.Operation);
        }
    }

    /// <summary>Code that nobody knows may put something into a collection that it is handed.</summary>
    private void ForgetEmpty(CallSite call)
    {
        if (call.IsFramework)
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (Sequences.IsSequence(TypeOf(argument.Operation)) && _state.IsEmptyCollection(argument.Value))
            {
                _state[Slots.Member(argument.Value.Identity.Single!, SlotTable.Contents)] = FlowValue.Clean;
            }
        }
    }

    /// <summary>A call on the instance, or one that is handed it, may write the members that its type writes outside construction.</summary>
    private void ForgetWritten(CallSite call)
    {
        var reachesThis = call.Receiver.Identity.Terms.Contains(Terms.This) || call.Arguments.Any(argument => argument.Value.Identity.Terms.Contains(Terms.This));
        if (!reachesThis || Means(call.Method, MemberMeaning.End))
        {
            return;
        }

        foreach (var slot in Slots.MembersOf(Terms.This).ToArray())
        {
            if (Slots[slot].Name is ISymbol member && _scope.Context.Writes.MayWrite(member))
            {
                _state[slot] = new FlowValue { Identity = Identity.Of(Terms.Member(Terms.Result(call.Operation.Syntax), member)) };
            }
        }
    }
}
