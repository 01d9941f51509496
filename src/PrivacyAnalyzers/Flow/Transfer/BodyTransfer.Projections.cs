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
        if (element.Identity.Single is not { IsMadeHere: true } made || !Slots.MembersOf(made).Any(slot => Slots[slot].Name is ISymbol && _state[slot] is { } held && (People(held).Any() || Tells(held.Answer, made))))
        {
            return element;
        }

        var held = MembersOf(made);
        var names = held.SelectMany(member => People(member.Value)).Distinct().ToDictionary(person => person, person => Make(Terms.Result(place, person)));
        var isGroup = made.Kind == TermKind.Collection;
        var copy = Make(isGroup ? Terms.Collection(place, made) : Terms.Site(place, made));
        names[Terms.Each(made)] = Terms.Each(copy);
        foreach (var (member, value) in held)
        {
            _state[Slots.Member(copy, member)] = value.Change(
                identity => identity.Select(Renamed),
                facts => facts.IsAll ? facts : FactSet.Of(facts.Facts.Select(fact => fact.Of(fact.Purpose, fact.Subject.Select(Renamed)))));
        }

        if (isGroup)
        {
            _state[Slots.Member(copy, SlotTable.Contents)] = _state[Slots.Member(made, SlotTable.Contents)];
        }

        return element with { Identity = Identity.Of(copy) };

        Term Renamed(Term term) => names.TryGetValue(term, out var name) ? name : term;
    }

    private bool Tells(Answer? answer, Term group) => group.Kind == TermKind.Collection && answer?.Mentions(Terms.Each(group)) == true;

    /// <summary>The key of a group: where it is an answer, it is that of each who is in there.</summary>
    private FlowValue OfEachIn(Term group, FlowValue key, Identity asked) => key.Answer is not { } answer ? key : key with
    {
        Answer = answer.Map(facts => facts.IsAll ? facts : FactSet.Of(facts.Facts.Select(fact => fact.Subject.Equals(asked) ? fact.Of(fact.Purpose, Identity.Of(Terms.Each(group))) : fact))),
    };

    /// <summary>Those of a lookup who have that key: <c>byAnswer[true]</c>.</summary>
    private void LearnOfKey(FlowValue group, IOperation key)
    {
        if (key.ConstantValue is not { HasValue: true, Value: { } constant } || group.Identity.Single is not { Kind: TermKind.Collection } made)
        {
            return;
        }

        foreach (var slot in Slots.MembersOf(made))
        {
            if (Slots[slot].Name is ISymbol { Name: "Key" } && _state[slot]?.Answer is { } answer && (constant is bool yes ? (yes ? answer.WhenTrue : answer.WhenFalse) : constant.Equals(answer.Granted) ? answer.WhenGranted : FactSet.None) is { IsAll: false } told)
            {
                _state.Facts = _state.Facts.Union(told);
                return;
            }
        }
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
        if (told.IsAll || told.Facts.IsEmpty)
        {
            return Enumerable.Empty<Grant>();
        }

        var ofOwner = told.Facts.Where(fact => !tested.Owner.IsEmpty && fact.Subject.Equals(tested.Owner)).Select(Grant.OfOwner);
        if (tested.Identity.Single is not { } made)
        {
            return ofOwner;
        }

        if (!made.IsMadeHere)
        {
            // Where(order => order.Customer.Accepts): each that is left has a customer who accepts.
            return told.Facts.Where(fact => fact.Subject.Single is { Kind: TermKind.Member, Detail: ISymbol } person && ReferenceEquals(person.Of, made)).Select(static fact => new Grant(fact, (ISymbol)fact.Subject.Single!.Detail!)).Concat(ofOwner).ToList();
        }

        var members = MembersOf(made);
        return members.Where(member => member.Value.Answer is { WhenTrue: { IsAll: false, Facts.IsEmpty: false } answer } && answer.Facts.All(fact => told.Facts.Contains(fact))).Select(member => new Grant(member.Member))
            .Concat(members.SelectMany(member => told.Facts.Where(fact => !member.Value.Identity.IsEmpty && fact.Subject.Equals(member.Value.Identity)).Select(fact => new Grant(fact, member.Member))))
            .Concat(members.SelectMany(member => told.Facts.Where(fact => !member.Value.Owner.IsEmpty && fact.Subject.Equals(member.Value.Owner)).Select(fact => Grant.OfOwner(fact).At(member.Member))))
            .ToList();
    }

    /// <summary>What a function makes of each element, where something is known of all: the very element, its key, somebody it leads to, or an object that holds one of these.</summary>
    private IEnumerable<Grant> OfEach(FlowValue made, CallArgument function, ImmutableArray<Grant> granted)
    {
        if (function.Value.Functions is not { Length: 1 } functions || functions[0].Method.Parameters is not { IsEmpty: false } parameters || made.Identity.Single is not { } term)
        {
            return Enumerable.Empty<Grant>();
        }

        var element = Terms.Element(PlaceOf(parameters[0], function.Operation.Syntax));
        var of = granted.Where(static grant => grant.IsOfElement);
        if (IsThat(term))
        {
            return granted;
        }

        return term switch
        {
            { Kind: TermKind.Member } when ReferenceEquals(term.Of, element) =>
                granted.Where(grant => grant.Purpose is not null && SymbolEqualityComparer.Default.Equals(grant.Member, term.Detail as ISymbol)).Select(static grant => new Grant(grant.Purpose!, grant.Kind)),
            { Kind: TermKind.Site } => MembersOf(term).Where(member => member.Value.Identity.Single is { } held && IsThat(held)).SelectMany(member => of.Select(grant => grant.At(member.Member))),
            _ => Enumerable.Empty<Grant>(),
        };

        bool IsThat(Term one) => ReferenceEquals(one, element) || (one.Kind == TermKind.Key && ReferenceEquals(one.Of, element));
    }

    /// <summary>What the elements of a filtered sequence tell by what they hold.</summary>
    private void LearnOfMembers(ImmutableArray<Grant> grants, FlowValue element)
    {
        foreach (var grant in grants)
        {
            if (grant.Member is not { } member)
            {
                continue;
            }

            var held = Held(element, member);
            var person = grant.IsOfOwner ? held.Owner : held.Identity.Select(static person => person.Kind == TermKind.Key ? person.Of! : person);
            var told = grant.Purpose is null ? True(held) : person.IsEmpty ? FactSet.None : FactSet.Of(grant.Of(person));
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
