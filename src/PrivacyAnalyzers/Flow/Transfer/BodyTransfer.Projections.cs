using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow.Transfer;

// What is made of each of many people: an anonymous object, a tuple, what a query carries along.
internal sealed partial class BodyTransfer
{
    /// <summary>
    /// An object that was made of one of many is one object each time it is taken out: whoever it was made of has a new name with it, in its data
    /// and in the answers it holds.
    /// </summary>
    private FlowValue Anew(FlowValue element, SyntaxNode place)
    {
        if (element.Identity.Single is not { Kind: TermKind.Site } made || !Slots.MembersOf(made).Any(slot => _state[slot] is { } held && People(held).Any()))
        {
            return element;
        }

        var held = MembersOf(made);
        var names = held.SelectMany(member => People(member.Value)).Distinct().ToDictionary(person => person, person => Make(Terms.Result(place, person)));
        var copy = Make(Terms.Site(place, made));
        foreach (var (member, value) in held)
        {
            _state[Slots.Member(copy, member)] = value.Change(
                identity => identity.Select(Renamed),
                facts => facts.IsAll ? facts : FactSet.Of(facts.Facts.Select(fact => fact.Of(fact.Purpose, fact.Subject.Select(Renamed)))));
        }

        return element with { Identity = Identity.Of(copy) };

        Term Renamed(Term term) => names.TryGetValue(term, out var name) ? name : term;
    }

    /// <summary>The members of an object that this body has given a value.</summary>
    private List<(ISymbol Member, FlowValue Value)> MembersOf(Term made) =>
        Slots.MembersOf(made).Where(slot => Slots[slot].Name is ISymbol && _state[slot] is not null).Select(slot => ((ISymbol)Slots[slot].Name, _state[slot]!)).ToList();

    /// <summary>Those of many that a value is, is about, or tells of.</summary>
    private static IEnumerable<Term> People(FlowValue value) =>
        value.Identity.Terms.Concat(value.Owner.Terms)
            .Concat(value.Data.Data.SelectMany(datum => datum.Subject.Terms))
            .Concat(value.Answer is { WhenTrue: { IsAll: false } told } ? told.Facts.SelectMany(fact => fact.Subject.Terms) : Enumerable.Empty<Term>())
            .Where(IsOneOfMany);

    /// <summary>The members of what was tested that hold the answers which let it pass, or the people who were asked.</summary>
    private IEnumerable<Grant> AnswersIn(FlowValue tested, FactSet told)
    {
        if (tested.Identity.Single is not { Kind: TermKind.Site } made || told.Facts.IsEmpty)
        {
            return Enumerable.Empty<Grant>();
        }

        var members = MembersOf(made);
        return members.Where(member => member.Value.Answer is { WhenTrue: { IsAll: false, Facts.IsEmpty: false } answer } && answer.Facts.All(fact => told.Facts.Contains(fact))).Select(member => new Grant(member.Member))
            .Concat(members.SelectMany(member => told.Facts.Where(fact => !member.Value.Identity.IsEmpty && fact.Subject.Equals(member.Value.Identity)).Select(fact => new Grant(fact, member.Member)))).ToList();
    }

    /// <summary>What the elements of a filtered sequence tell by what they hold.</summary>
    private void LearnOfMembers(ImmutableArray<Grant> grants, FlowValue element)
    {
        foreach (var grant in grants)
        {
            if (grant.Member is not { } member || element.Identity.Single is not { } made || _state[Slots.Member(made, member)] is not { } held)
            {
                continue;
            }

            var told = grant.Purpose is null ? True(held) : held.Identity.IsEmpty ? FactSet.None : FactSet.Of(grant.Of(held.Identity));
            _state.Facts = _state.Facts.Union(told.IsAll ? FactSet.None : told);
        }
    }

    /// <summary>The value was made of that person.</summary>
    private bool IsAbout(FlowValue value, Term person) =>
        value.Identity.Single is { Kind: TermKind.Site } made && Slots.MembersOf(made).Any(slot => _state[slot] is { } held && People(held).Contains(person));

    /// <summary>Data that are read from an object while a consent of whoever they are about is in force were read with it.</summary>
    private FlowValue ReadUnderFacts(FlowValue value)
    {
        var facts = _state.Facts;
        return facts.IsEmpty || facts.IsAll || value.Data.IsEmpty
            ? value
            : value with { Data = value.Data.Select(datum => datum.Label.Mark is null ? datum : datum.Change(static person => person, held => held.Union(facts.Where(fact => fact.Subject.Equals(datum.Subject))))) };
    }
}
