using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Graph;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Calls into bodies of this compilation: their summaries, put into the terms of the call.
internal sealed partial class BodyTransfer
{
    /// <summary>What a call does by the bodies it may run; null where there is none, or none that matters.</summary>
    private FlowValue? Summarized(CallSite call, FlowValue? givenByFunctions, FlowValue? made = null)
    {
        var method = call.Method;
        var isDisposal = IsDisposal(method);
        var bodies = _scope.Context.Implementations.Of(method, IsVirtual(call), isDisposal ? call.ReceiverType : null);
        if (bodies.IsEmpty || IsSaidByMarks(method) || (isDisposal && _scope.IsOfLibrary(call.Receiver.Identity)))
        {
            return null;
        }

        var demand = DemandOf(call, givenByFunctions, made);
        if (demand.IsNothing && !MayMatter(call, made))
        {
            return null;
        }

        if (bodies.Length == 1)
        {
            return Applied(call, bodies[0], demand, givenByFunctions, made);
        }

        return AnyOf(bodies, body => Applied(call, body, demand, givenByFunctions, made) ?? Forwarded(call, givenByFunctions));
    }

    /// <summary>
    /// What all that can be disposed of have: a <c>using</c> over a file, a scope of a log or an enumerator that a library has made runs no code of ours, though it calls the member that our code implements.
    /// </summary>
    private static bool IsDisposal(IMethodSymbol method) =>
        method.ContainingType.Is("System.IDisposable") || method.ContainingType.Is("System.IAsyncDisposable");

    /// <summary>One of several bodies runs, each from here.</summary>
    private FlowValue AnyOf(ImmutableArray<IMethodSymbol> bodies, System.Func<IMethodSymbol, FlowValue> run)
    {
        var before = _state.Copy();
        FlowState? after = null;
        FlowValue? value = null;
        foreach (var body in bodies)
        {
            _state.Become(before);
            var one = run(body);
            value = value is null ? one : FlowValue.Join(value, after!.Facts, one, _state.Facts);
            after = after is null ? _state.Copy() : FlowState.Join(after, _state);
        }

        _state.Become(after!);
        return value!;
    }

    private static bool IsVirtual(CallSite call) => call.Operation switch
    {
        IInvocationOperation invocation => invocation.IsVirtual,
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax } } => false,
        IObjectCreationOperation => false,
        _ => true,
    };

    /// <summary>What the marks say counts, whatever the body does.</summary>
    private bool IsSaidByMarks(IMethodSymbol method) =>
        !_known.Checks.Of(method).IsEmpty
        || _scope.Context.Code is var code && (code.Has(method, MarkKind.Anonymizes) || code.Has(method, MarkKind.Redacts) || code.Has(method, MarkKind.Pseudonymizes));

    /// <summary>No data are handed over, but the called code mentions some, or a check, or is handed somebody.</summary>
    private bool MayMatter(CallSite call, FlowValue? made) =>
        _scope.Context.Names.Mention(call.Method)
        || IsSomebody(call.Receiver, call.ReceiverType)
        || (made is not null && call.Arguments.Any(argument => argument.Value.Identity.Terms.Any(term => term.Kind is not TermKind.Constant)))
        || call.Arguments.Any(argument => IsSomebody(argument.Value, TypeOf(argument.Operation)));

    private bool IsSomebody(FlowValue value, ITypeSymbol? type) => !value.Functions.IsEmpty || (type is not null && _scope.Context.Filter.IsCarrier(type));

    /// <summary>Where data go in.</summary>
    private Demand DemandOf(CallSite call, FlowValue? givenByFunctions, FlowValue? made)
    {
        var demand = Demand.Nothing;
        if (HandsData(made ?? call.Receiver, call.ReceiverType, givenByFunctions))
        {
            demand = demand.WithInstance();
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter && TypeOf(argument.Operation) is var type && (HandsData(argument.Value, type, givenByFunctions) || HidesData(type, parameter)))
            {
                demand = demand.With(parameter);
            }
        }

        if (demand.IsNothing)
        {
            return demand;
        }

        // A function that is not known here may give whatever it is handed.
        foreach (var argument in call.Arguments)
        {
            if (argument is { Parameter: { Type.TypeKind: TypeKind.Delegate } function, Value.Functions.IsEmpty: true })
            {
                demand = demand.With(function);
            }
        }

        return demand;
    }

    private bool HandsData(FlowValue value, ITypeSymbol? type, FlowValue? givenByFunctions)
    {
        if (!value.IsClean)
        {
            return true;
        }

        if (!value.Functions.IsEmpty || type is { TypeKind: TypeKind.Delegate })
        {
            return givenByFunctions is not null && HandsData(givenByFunctions, type: null, givenByFunctions: null);
        }

        return (type is null || !ValueTypes.HoldsNothing(type)) && HoldsData(value.Identity, MaximumDepth);
    }

    /// <summary>Somebody is handed over as something whose type does not tell that there are data in it.</summary>
    private bool HidesData(ITypeSymbol? type, IParameterSymbol parameter) =>
        type is not null && _scope.Context.Filter.IsCarrier(type) && !_scope.Context.Filter.IsCarrier(parameter.OriginalDefinition.Type);

    /// <summary>Something in the objects, or in what these refer to, may be personal data.</summary>
    private bool HoldsData(Identity objects, int depth)
    {
        foreach (var term in objects.Terms)
        {
            if (_scope.IsGiven(term))
            {
                return true;
            }

            foreach (var slot in Slots.MembersOf(term))
            {
                if (_state[slot] is { } held && (!held.IsClean || (depth > 0 && HoldsData(held.Identity, depth - 1))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private FlowValue? Applied(CallSite call, IMethodSymbol body, Demand demand, FlowValue? givenByFunctions, FlowValue? made)
    {
        var result = _scope.Solver.Request(new SummaryKey(body, demand));
        if (_scope.IsReporting && result is not null)
        {
            RememberUnfollowed(call, body, demand, result);
        }

        if (result?.Summary is not { } summary)
        {
            return null;
        }

        var substitution = new Substitution(this, call, body, summary, made ?? call.Receiver, givenByFunctions);
        if (_scope.IsReporting)
        {
            ReportInside(call, body, summary, substitution);
        }

        if (!summary.Returns)
        {
            _state.Facts = FactSet.All;
            return FlowValue.Clean;
        }

        // All is read from the state before the call, then written to it.
        var returned = TakenOut(substitution.Value(summary.Returned), Sequences.Unwrap(call.Method.ReturnType));
        if (givenByFunctions is not null && summary.Returned is { Answer: null, Identity.Single: { Kind: TermKind.Call, Of: { Kind: TermKind.Parameter, Detail: IParameterSymbol function } } } && substitution.Argument(function)?.Value.Functions.Length == 1)
        {
            // What the function gave, and nothing else, comes back.
            var given = TakenOut(givenByFunctions, Sequences.Unwrap(call.Method.ReturnType));
            returned = returned with { Answer = given.Answer?.OrNothing(), Identity = given.Identity.IsEmpty ? returned.Identity : given.Identity, Granted = given.Granted };
        }

        var established = substitution.Facts(summary.Established);
        var outputs = summary.Outputs.Select(output => (Argument: substitution.Argument(output.Parameter), Value: substitution.Value(output.Value))).ToList();
        var effects = summary.Effects.Select(effect => (Of: substitution.IdentityOf(effect.Of), effect.Member, Value: substitution.Value(effect.Value))).ToList();
        foreach (var withdrawal in summary.Withdrawn)
        {
            Withdraw(withdrawal.Purpose, substitution.IdentityOf(withdrawal.Person));
        }

        foreach (var (of, member, value) in effects)
        {
            foreach (var term in of.Terms)
            {
                ForgetEach(term, member);
                ForgetGranted(term, member, value);
                HoldFrom(term);
                Store(Slots.Member(term, member), term.IsMadeHere || member is not ISymbol ? Kept(call, value) : value, isCertain: of.Single is { Kind: not (TermKind.Element or TermKind.Earlier or TermKind.Unknown) } && member is ISymbol);
            }
        }

        foreach (var (argument, value) in outputs)
        {
            if (argument is not null)
            {
                Assign(argument.Operation, value, call.Operation);
            }
        }

        if (established.IsEmpty)
        {
            return returned;
        }

        if (body.IsAsync)
        {
            // What an asynchronous method establishes holds once it has been awaited.
            return returned with { Answer = Answer.WithCompletion(returned.Answer, established) };
        }

        _state.Facts = _state.Facts.Union(established);
        return returned;
    }

    /// <summary>What the one body that a call runs puts out, where nothing is written for it to go to: a deconstruction. Null where there is none, or none that matters.</summary>
    private FlowValue? OutputOf(CallSite call, IParameterSymbol parameter)
    {
        if (_known.Marks.Of(parameter) is not null || _scope.Context.Implementations.Of(call.Method, isVirtual: true) is not { Length: 1 } bodies)
        {
            return null;
        }

        var demand = DemandOf(call, givenByFunctions: null, made: null);
        if ((demand.IsNothing && !_scope.Context.Names.Mention(call.Method)) || _scope.Solver.Request(new SummaryKey(bodies[0], demand))?.Summary is not { Returns: true } summary)
        {
            return null;
        }

        var output = summary.Outputs.FirstOrDefault(output => output.Parameter.Ordinal == parameter.Ordinal);
        return output.Parameter is null ? null : new Substitution(this, call, bodies[0], summary, call.Receiver, givenByFunctions: null).Value(output.Value);
    }

    /// <summary>A body that is given up for itself says so itself.</summary>
    private void RememberUnfollowed(CallSite call, IMethodSymbol body, Demand demand, FlowResult result)
    {
        if (demand.IsNothing)
        {
            return;
        }

        var inside = result.Unfollowed.Select(unfollowed => unfollowed.From(call.Operation.Syntax));
        var here = result.GaveUp is { } reason ? new[] { new UnfollowedCall(call.Operation.Syntax, body, reason) } : Enumerable.Empty<UnfollowedCall>();
        _scope.Unfollowed.AddRange(inside.Concat(here).Where(unfollowed => !_scope.Unfollowed.Any(known => SymbolEqualityComparer.Default.Equals(known.Body, unfollowed.Body))).ToList());
    }

    /// <summary>The uses of what is handed over, inside the called code: they are reported here, where it is handed.</summary>
    private void ReportInside(CallSite call, IMethodSymbol body, MethodSummary summary, Substitution substitution)
    {
        foreach (var use in summary.Uses)
        {
            var facts = substitution.Facts(use.Facts).Union(_state.Facts);
            foreach (var datum in use.Data.Data)
            {
                var parameter = datum.Label.Place!.Root.Detail as IParameterSymbol;
                var argument = parameter is null ? null : substitution.Argument(parameter);
                foreach (var (operation, handed) in Handed(call, datum, argument, substitution))
                {
                    if (Unmasked(use.Kind, handed) is not { IsEmpty: false } data)
                    {
                        continue;
                    }

                    // What a constructor makes its message of is answered for where the exception is made.
                    var place = use.Kind == UseKind.Exception && call.Operation is IObjectCreationOperation ? call.Operation.Syntax : operation.Syntax;
                    Report(new DataUse(use.Kind, place, use.Target, _code, data, facts)
                    {
                        Purposes = !use.Purposes.IsEmpty || parameter is null ? use.Purposes : _scope.Context.Code.Purposes(parameter, MarkKind.ProcessesFor),
                        Inside = use.Inside.Add(use.Code),
                        Onward = datum.Trail.Places().Append(use.Place).Concat(use.Onward).ToImmutableArray(),
                        Recipient = use.Recipient ?? (use.Kind == UseKind.Disclosure ? _scope.Context.Code.Recipient(body) ?? _scope.Context.Code.Recipient(body.ContainingType) : null),
                        Channel = use.Channel,
                        Sink = use.Sink,
                        IsTakenOver = use.IsTakenOver,
                        IsUnmarked = use.IsUnmarked,
                    });
                }
            }
        }
    }

    /// <summary>The operands that hand the datum over: an element each, where there are several.</summary>
    private IEnumerable<(IOperation Operation, DataSet Data)> Handed(CallSite call, Datum datum, CallArgument? argument, Substitution substitution)
    {
        var place = datum.Label.Place!;
        if (argument is { Elements.Length: > 1 } && place.Kind == TermKind.Parameter)
        {
            return argument.Elements.Select(element => (element.Operation, substitution.Element(datum.Form, element.Value, element.Operation, argument.Parameter)));
        }

        var operation = argument is { Elements.Length: 1 } ? argument.Elements[0].Operation : argument?.Operation ?? call.ReceiverOperation ?? call.Operation;
        return new[] { (operation, substitution.Given(place, datum.Form)) };
    }

    /// <summary>What a property's own code makes of its instance; null where it has none.</summary>
    private FlowValue? Computed(FlowValue receiver, IPropertySymbol property, IOperation place)
    {
        if (property.GetMethod is not { } getter || property.ContainingType is not { } type || ValueTypes.IsFramework(type))
        {
            return null;
        }

        var instance = place is IPropertyReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Property, property) ? reference.Instance : null;
        return Summarized(new CallSite(place, getter, instance, receiver, ImmutableArray<CallArgument>.Empty), givenByFunctions: null);
    }
}
