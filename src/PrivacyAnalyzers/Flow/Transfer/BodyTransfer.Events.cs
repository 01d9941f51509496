using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow.Transfer;

// Events: raising one runs what this compilation has added to it.
internal sealed partial class BodyTransfer
{
    private FlowValue Event(IEventReferenceOperation reference)
    {
        var holder = reference.Instance is null ? Identity.Of(Terms.Static(reference.Event.ContainingType)) : Evaluate(reference.Instance).Identity;
        return new FlowValue { Identity = holder.Select(term => Terms.Member(term, reference.Event.OriginalDefinition)) };
    }

    /// <summary>Any of the handlers runs, or none; null where none is known.</summary>
    private FlowValue? InvokeHandlers(CallSite call)
    {
        if (call.Receiver.Identity.Single is not { Kind: TermKind.Member, Detail: IEventSymbol raised } || !call.Arguments.Any(argument => HandsData(argument.Value, TypeOf(argument.Operation), givenByFunctions: null) || IsSomebody(argument.Value, TypeOf(argument.Operation)))
            || _scope.Context.Handlers.Of(raised) is not { IsEmpty: false } handlers)
        {
            return null;
        }

        var before = _state.Copy();
        var after = _state.Copy();
        FlowValue? value = null;
        foreach (var handler in handlers)
        {
            _state.Become(before);
            value = And(value, CallKept(call, handler, instance: null));
            after = FlowState.Join(after, _state);
        }

        _state.Become(after);
        return value;
    }
}
