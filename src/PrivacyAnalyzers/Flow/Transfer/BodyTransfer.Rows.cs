using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Members;

namespace PrivacyAnalyzers.Flow.Transfer;

// Rows of people: what is known of whoever they belong to comes with them.
internal sealed partial class BodyTransfer
{
    /// <summary>Runs a function handed to a call. Of what a projection makes of each element, it is remembered what held of the person by then.</summary>
    private FlowValue RunHanded(CallSite call, CallArgument function)
    {
        var isProjection = Means(call.Method, MemberMeaning.Projection);
        var rows = isProjection && function.Parameter?.Name == "resultSelector" ? call.Others.FirstOrDefault(IsOfRows) : null;
        FlowValue? first = null;
        var given = RunAny(function.Value.Functions, Handed, isProjection ? (one, value) => Taken(call, function, one, value) : KeptPerson);

        // Make(letter => letter.To = customer.Email): what the team's code hands to the function has that in it from then on.
        return first is { } filled && !call.IsFramework && function.Value.Functions.Any(static one => one.Method.ReturnsVoid)
            ? given.With(Everything(filled with { Data = DataSet.Empty }))
            : given;

        // Whoever it gives was asked before the function ended: what holds at its end, holds of him.
        FlowValue KeptPerson(FunctionValue one, FlowValue value) => Sequences.Unwrap(one.Method.ReturnType) is var person && _known.Subjects.IsSubject(person) ? Kept(value, person) : value;

        FlowValue Handed(IParameterSymbol parameter)
        {
            if (parameter.Ordinal == 1 && rows is not null && first is { } person)
            {
                // SelectMany(c => c.Orders, (c, o) => ...): the second is one of what the first function makes of the first.
                var made = RunAny(rows.Value.Functions, own => own.Ordinal == 0 ? person : HandedTo(own, call, rows));
                return ElementOf(made, PlaceOf(parameter, function.Operation.Syntax), parameter.Type);
            }

            var handed = HandedTo(parameter, call, function);
            first = parameter.Ordinal == 0 ? handed : first;
            return handed;
        }
    }

    /// <summary>The function makes of each element the rows that <c>SelectMany</c> goes through.</summary>
    private static bool IsOfRows(CallArgument function) =>
        function is { Parameter: { Name: not "resultSelector", ContainingSymbol.Name: "SelectMany" }, Value.Functions.IsEmpty: false };

    private FlowValue Taken(CallSite call, CallArgument argument, FunctionValue function, FlowValue value)
    {
        var type = Sequences.Unwrap(function.Method.ReturnType);
        if (IsOfRows(argument) && !call.Others.Any(static other => other.Parameter?.Name == "resultSelector") && Sequences.IsSequence(type))
        {
            (value, type) = (ElementOf(value, call.Operation.Syntax, ElementType(type)), ElementType(type));
        }

        value = Kept(value, type);
        if (value.Owner.IsEmpty)
        {
            return value;
        }

        // Each element has an owner of its own: the name that he has inside the function is another's the next time.
        var places = function.Method.Parameters.Select(parameter => PlaceOf(parameter, argument.Operation.Syntax)).ToList();
        return value with { Owner = value.Owner.Select(owner => owner.Root.Detail is SyntaxNode place && places.Contains(place) ? Terms.Earlier(owner) : owner) };
    }

    /// <summary>Owners of several elements are one each, for the element that <paramref name="place"/> takes out.</summary>
    private Identity OneEach(Identity owners, SyntaxNode place)
    {
        if (owners.Terms.All(static owner => owner.Kind != TermKind.Earlier))
        {
            return owners;
        }

        var each = default(Identity);
        foreach (var owner in owners.Terms)
        {
            each = each.Union(Identity.Of(owner.Kind == TermKind.Earlier ? Make(Terms.Result(place, owner.Of)) : owner));
        }

        return each;
    }

    /// <summary>What is known of the owner of what goes into a collection.</summary>
    private IEnumerable<Grant> OfOwner(FactSet facts, FlowValue value, ITypeSymbol? type) =>
        value.Owner.IsEmpty || _known.Subjects.IsSubject(type)
            ? Enumerable.Empty<Grant>()
            : facts.Facts.Where(fact => fact.Subject.Covers(value.Owner) == SubjectMatch.Same).Select(Grant.OfOwner);

    /// <summary>What is known of those whom an object that goes into a collection was made of, and of the owners of what it was made of.</summary>
    private IEnumerable<Grant> OfMembers(FactSet facts, FlowValue value) =>
        value.Identity.Single is not { Kind: TermKind.Site } made
            ? Enumerable.Empty<Grant>()
            : MembersOf(made).SelectMany(member => facts.Facts.Where(fact => fact.Subject.Covers(member.Value.Identity) == SubjectMatch.Same).Select(fact => new Grant(fact, member.Member))
                .Concat(facts.Facts.Where(fact => fact.Subject.Covers(member.Value.Owner) == SubjectMatch.Same).Select(fact => Grant.OfOwner(fact).At(member.Member))));

    /// <summary>What is known of the owner of a collection of rows goes with it: where the ways join, nobody remembers on which it was known.</summary>
    private FlowValue OfKnownOwner(FlowValue rows, ITypeSymbol? type)
    {
        var facts = _state.Facts;
        return rows.Owner.IsEmpty || facts.IsAll || facts.IsEmpty || !Sequences.IsSequence(type)
            ? rows
            : rows with { Granted = rows.Granted.Union(OfOwner(facts, rows, type)).ToImmutableArray() };
    }

    private void LearnOfOwner(IEnumerable<Grant> grants, FlowValue element)
    {
        if (!element.Owner.IsEmpty)
        {
            _state.Facts = _state.Facts.Union(FactSet.Of(grants.Where(static grant => grant is { IsOfOwner: true, Member: null }).Select(grant => grant.Of(element.Owner))));
        }
    }

    /// <summary>The row was reached through whoever it belongs to, and the member leads back there; nobody has put another into it.</summary>
    private bool LeadsBack(FlowValue row, ISymbol member, Identity held) =>
        !row.Owner.IsEmpty
        && _known.Relations.LeadsToOwner(member)
        && held.Terms.All(term => term.Kind == TermKind.Member && SymbolEqualityComparer.Default.Equals((ISymbol)term.Detail!, member.OriginalDefinition) && row.Identity.Terms.Contains(term.Of!));
}
