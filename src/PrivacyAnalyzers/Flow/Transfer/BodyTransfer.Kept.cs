using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Functions that another body has put into a member of the instance, or of a type.
internal sealed partial class BodyTransfer
{
    /// <summary>Calls whatever may be in the member; null where that is not known.</summary>
    private FlowValue? InvokeKept(CallSite call)
    {
        if (MemberOf(call.ReceiverOperation) is not { Instance: null or IInstanceReferenceOperation } member || _scope.Context.Kept.In(member.Member) is not { IsEmpty: false } functions)
        {
            return null;
        }

        return AnyOf(functions, function => CallKept(call, function, member.Instance));
    }

    private IMemberReferenceOperation? MemberOf(IOperation? reference)
    {
        reference = reference is null ? null : Unconverted(reference);
        if (reference is IFlowCaptureReferenceOperation capture)
        {
            reference = _scope.Aliases.TryGetValue(capture.Id, out var places) && places.Count == 1 ? Unconverted(places[0]) : null;
        }

        return reference as IMemberReferenceOperation;
    }

    private FlowValue CallKept(CallSite call, IMethodSymbol function, IOperation? instance)
    {
        var arguments = call.Arguments.Select(argument => new CallArgument(
            argument.Parameter is { } parameter && parameter.Ordinal < function.Parameters.Length ? function.Parameters[parameter.Ordinal] : argument.Parameter, argument.Operation, argument.Value, argument.Elements)).ToImmutableArray();
        var receiver = instance is null || function.IsStatic ? FlowValue.Clean : Instance();
        var named = new CallSite(call.Operation, function, function.IsStatic ? null : instance, receiver, arguments);
        if (function.MethodKind != MethodKind.AnonymousFunction)
        {
            ReportUses(named);
            return Marked(named, Checked(named, Result(named)));
        }

        var returned = RunFunctionArguments(named);
        return Applied(named, function, DemandOf(named, returned, made: null), returned, made: null) ?? Forwarded(named, returned);
    }

    /// <summary>What passing the predicate in a member tells: the lambda there has asked.</summary>
    private ImmutableArray<Grant> KeptGrants(ISymbol member)
    {
        if (_scope.Context.Kept.In(member) is not { Length: 1 } kept
            || kept[0] is not { MethodKind: MethodKind.AnonymousFunction, ReturnType.SpecialType: SpecialType.System_Boolean, Parameters: { Length: 1 } parameters }
            || !_known.Subjects.IsSubject(parameters[0].Type)
            || _scope.Solver.Request(new SummaryKey(kept[0], Demand.Nothing))?.Summary?.Returned.Answer is not { } answer)
        {
            return ImmutableArray<Grant>.Empty;
        }

        return answer.WhenTrue.Facts.Where(static fact => fact.Subject.Single is { Kind: TermKind.Parameter }).Select(static fact => new Grant(fact.Purpose, fact.Kind)).ToImmutableArray();
    }
}
