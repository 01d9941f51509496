using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Members;
using PrivacyAnalyzers.Flow.Summaries;

namespace PrivacyAnalyzers.Flow.Transfer;

// Tests of a whole collection: people.All(p => p.Accepts).
internal sealed partial class BodyTransfer
{
    /// <summary>What <c>All</c>, or <c>Any</c> where it says no, tells of each element; null for other calls, and where it is no whole collection that could be named.</summary>
    private FlowValue? TestOfAll(CallSite call)
    {
        var isAll = call.Method.Name is "All" or "AllAsync";
        if (!isAll && call.Method.Name is not ("Any" or "AnyAsync"))
        {
            return null;
        }

        var tested = Subject(call);
        if (tested.IsPart || tested.Identity.IsEmpty || tested.Identity.Terms.Any(static term => term.Kind is TermKind.Unknown or TermKind.Anybody))
        {
            return null;
        }

        var each = tested.Identity.Select(Terms.Each);
        var facts = FactsOf(PassedPredicates(call, leaves: isAll), each);
        return facts.IsEmpty ? null : new FlowValue { Answer = isAll ? Answer.OfTruth(facts, FactSet.None) : Answer.OfTruth(FactSet.None, facts) };
    }

    /// <summary>A method that throws unless it is told so has been told so, where it comes back: <c>Guard.Against(!customer.Accepts)</c>.</summary>
    private void LearnFromReturn(CallSite call, FlowValue? givenByFunctions)
    {
        foreach (var argument in call.Arguments)
        {
            var answer = argument.Value.Functions.IsEmpty ? argument.Value.Answer : argument.Value.Functions.Length == 1 ? givenByFunctions?.Answer : null;
            if (answer is { } told && (Tells(told.WhenTrue) || Tells(told.WhenFalse)) && argument.Parameter is { } parameter && RefusedAnswers.IsAnswer(parameter.OriginalDefinition.Type)
                && MethodBodies.Definition(call.Method) is { } definition && parameter.Ordinal < definition.Parameters.Length && _scope.Context.Refused.Accepted(definition.Parameters[parameter.Ordinal]) is { } accepted)
            {
                _state.Facts = _state.Facts.Union(accepted ? told.WhenTrue : told.WhenFalse);
            }
        }

        static bool Tells(FactSet facts) => !facts.IsEmpty && !facts.IsAll;
    }

    private static bool IsOfEach(Fact fact) => fact.Subject.Terms.Any(static term => term.Kind == TermKind.Each);

    /// <summary>What has been asked of all of a collection is known of the element that is taken out.</summary>
    private void LearnOfEach(FlowValue collection, FlowValue element, ITypeSymbol? type)
    {
        if (_state.Facts.IsAll || !_state.Facts.Facts.Any(IsOfEach))
        {
            return;
        }

        var each = collection.Identity.Select(Terms.Each);
        _state.Facts = _state.Facts.Union(FactSet.Of(_state.Facts.Facts.Where(fact => fact.Subject.Equals(each)).Select(fact => fact.Of(fact.Purpose, PersonOf(element, type)))));
    }

    /// <summary>Whoever comes into a collection later has not been asked.</summary>
    private void ForgetEach(Term collection, object pseudoMember)
    {
        if (ReferenceEquals(pseudoMember, SlotTable.Contents) && !_state.Facts.IsAll && _state.Facts.Facts.Any(IsOfEach))
        {
            _state.Forget(fact => fact.Subject.Terms.Any(term => term.Kind == TermKind.Each && ReferenceEquals(term.Of, collection)));
        }
    }

    private static bool LeavesPart(ISymbol method, MemberMeaning meaning) =>
        (meaning & MemberMeaning.Filter) != 0
        || method.Name is "Take" or "Skip" or "TakeLast" or "SkipLast" or "SkipWhile" or "OfType" or "Except" or "ExceptBy" or "Intersect" or "IntersectBy" or "DistinctBy" or "Slice" or "GetRange";
}
