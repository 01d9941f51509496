using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Collections: one value stands for all elements.
internal sealed partial class BodyTransfer
{
    /// <summary>One element taken out at <paramref name="place"/>: a person of its own, not the one the place took out before.</summary>
    private FlowValue ElementOf(FlowValue collection, IOperation place) => ElementOf(collection, place.Syntax, place.Type);

    private FlowValue ElementOf(FlowValue collection, SyntaxNode place, ITypeSymbol? type, Term? named = null)
    {
        if (type is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments.Length: 2 } pair)
        {
            return EntryOf(collection, place, pair);
        }

        FlowValue? contents = null;
        var isWhollyKnown = !collection.Identity.IsEmpty;
        foreach (var term in collection.Identity.Terms)
        {
            if ((_state[Slots.Member(term, SlotTable.Contents)] ?? HeldInside(term)) is { } held)
            {
                contents = contents is null ? held : FlowValue.Merge(contents, held);
            }

            isWhollyKnown &= term.IsMadeHere;
        }

        // Whoever was put in by name is found by name; one of many is one of many again, and not the one found before.
        var element = Anew(contents ?? FlowValue.Clean, place);
        var identity = element.Identity.Where(static term => !IsOneOfMany(term));
        if (identity.Terms.Length < element.Identity.Terms.Length || identity.IsEmpty || !isWhollyKnown)
        {
            identity = identity.Union(Identity.Of(named ?? Make(Terms.Element(place))));
        }

        element = element with
        {
            Data = element.Data.Union(collection.Data),
            Text = element.Text.Union(collection.Text),
            Identity = identity,
            Owner = element.Owner.IsEmpty ? collection.Owner : OneEach(element.Owner, place),
            Answer = null,
            Granted = isWhollyKnown ? element.Granted : ImmutableArray<Grant>.Empty,
        };
        LearnOfEach(collection, element, type);
        if (!collection.Granted.IsEmpty)
        {
            _state.Facts = _state.Facts.Union(FactsOf(collection.Granted, PersonOf(element, type)));
            LearnOfOwner(collection.Granted, element);
            LearnOfMembers(collection.Granted, element);
        }

        if (element.Granted.IsEmpty || IsNoPerson(type))
        {
            return element;
        }

        _state.Facts = _state.Facts.Union(FactsOf(element.Granted, PersonOf(element, type)));
        LearnOfOwner(element.Granted, element);
        LearnOfMembers(element.Granted, element);
        return element with { Granted = ImmutableArray<Grant>.Empty };
    }

    /// <summary>What a collection of the team's own type holds is in one that it keeps.</summary>
    private FlowValue? HeldInside(Term collection)
    {
        if (collection.Kind is not (TermKind.Site or TermKind.Member))
        {
            return null;
        }

        FlowValue? contents = null;
        var members = Slots.MembersOf(collection);
        for (var i = 0; i < members.Count; i++)
        {
            if (Slots[members[i]].Name is not ISymbol member || !Sequences.IsSequence(ValueTypes.Of(member)))
            {
                continue;
            }

            foreach (var inner in (_state[members[i]] ?? Slots.Unwritten(collection, member)).Identity.Terms)
            {
                if (_state[Slots.Member(inner, SlotTable.Contents)] is { } held)
                {
                    contents = And(contents, held);
                }
            }
        }

        return contents;
    }

    // A result that has another inside is what called code took out of a collection, as often as it did.
    private static bool IsOneOfMany(Term term) => term.Root is { Kind: TermKind.Element or TermKind.Earlier or TermKind.Result } root && (root.Kind != TermKind.Result || root.Of is not null);

    // What it is granted is granted to what is in it, or passes it.
    private static bool IsNoPerson(ITypeSymbol? type) => type is null or { TypeKind: TypeKind.Delegate } || Sequences.IsSequence(type);

    /// <summary>What goes into a collection: with it, what is known of the person by then. The collection may be gone through when nobody remembers.</summary>
    private FlowValue Kept(FlowValue value, ITypeSymbol? type)
    {
        if ((value.Identity.IsEmpty && value.Owner.IsEmpty) || IsNoPerson(type))
        {
            return value;
        }

        var facts = _state.Facts;
        if (facts.IsAll || facts.IsEmpty)
        {
            return value.Granted.IsEmpty ? value : value with { Granted = ImmutableArray<Grant>.Empty };
        }

        var person = PersonOf(value, type);
        var granted = facts.Facts.Where(fact => fact.Subject.Covers(person) == SubjectMatch.Same).Select(fact => new Grant(fact.Purpose, fact.Kind));
        return value with { Granted = granted.Concat(OfOwner(facts, value, type)).Concat(OfMembers(facts, value)).Distinct().ToImmutableArray() };
    }

    /// <summary>Somebody who is taken out of an object that was made for whoever had been asked: <c>Option&lt;Customer&gt;</c>, <c>Result&lt;Customer&gt;</c>.</summary>
    private FlowValue TakenOut(FlowValue value, ITypeSymbol? type)
    {
        if (value.Granted.IsEmpty || !_known.Subjects.IsSubject(type))
        {
            return value;
        }

        _state.Facts = _state.Facts.Union(FactsOf(value.Granted, PersonOf(value, type)));
        return value with { Granted = ImmutableArray<Grant>.Empty };
    }

    /// <summary>Somebody whom called code has put into an object, or a collection: what is known of him here goes with him.</summary>
    private FlowValue Kept(CallSite call, FlowValue value)
    {
        if (value.Identity.IsEmpty || _state.Facts.IsEmpty || _state.Facts.IsAll)
        {
            return value;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Identity.Equals(value.Identity) && TypeOf(argument.Operation) is { } type && _known.Subjects.IsSubject(type))
            {
                return value with { Granted = Kept(value, type).Granted.Union(value.Granted).ToImmutableArray() };
            }
        }

        return value;
    }

    /// <summary>An entry of a dictionary: keys and values are told apart, for a person looked up by address is not shown by their score.</summary>
    private FlowValue EntryOf(FlowValue dictionary, SyntaxNode place, INamedTypeSymbol pair)
    {
        var value = ElementOf(dictionary, place, pair.TypeArguments[1]);
        var entry = Make(Terms.Site(place));
        foreach (var member in pair.OriginalDefinition.GetMembers())
        {
            if (member is IPropertySymbol { Name: "Key" or "Value" })
            {
                _state[Slots.Member(entry, member)] = member.Name == "Value" ? value : KeyOf(dictionary);
            }
        }

        return new FlowValue { Identity = Identity.Of(entry), Owner = dictionary.Owner };
    }

    private FlowValue KeyOf(FlowValue dictionary)
    {
        var key = new FlowValue { Data = dictionary.Data };
        foreach (var term in dictionary.Identity.Terms)
        {
            key = _state[Slots.Member(term, SlotTable.Keys)] is { } keys ? FlowValue.Merge(key, keys) : key;
        }

        return key;
    }

    /// <summary>A collection expression, whatever this version calls it: spreads give their elements.</summary>
    private FlowValue CollectionExpression(IOperation expression)
    {
        FlowValue? elements = null;
        foreach (var child in expression.ChildOperations)
        {
            if (child.Syntax is not SpreadElementSyntax)
            {
                elements = And(elements, Kept(Evaluate(child), TypeOf(child)));
                continue;
            }

            foreach (var spread in child.ChildOperations)
            {
                elements = And(elements, Kept(ElementOf(Evaluate(spread), child.Syntax, ElementType(spread.Type)), ElementType(spread.Type)));
            }
        }

        return NewCollection(expression.Syntax, elements);
    }

    private FlowValue Array(IArrayCreationOperation array)
    {
        foreach (var size in array.DimensionSizes)
        {
            Evaluate(size);
        }

        return NewCollection(array.Syntax, array.Initializer is { } initializer ? Elements(initializer, elements: null) : null);
    }

    private FlowValue? Elements(IArrayInitializerOperation initializer, FlowValue? elements)
    {
        foreach (var value in initializer.ElementValues)
        {
            elements = value is IArrayInitializerOperation nested ? Elements(nested, elements) : And(elements, Kept(Evaluate(value), TypeOf(value)));
        }

        return elements;
    }

    private static FlowValue And(FlowValue? elements, FlowValue more) => elements is null ? more : FlowValue.Merge(elements, more);

    /// <summary>The person a value is, or is the key of.</summary>
    private Identity PersonOf(FlowValue value, ITypeSymbol? type)
    {
        if (_known.Subjects.IsSubject(type) || type.IsOrImplements(WellKnownNames.DataSubjectInterface))
        {
            return value.Identity.IsEmpty ? Identity.Of(Term.Unknown) : value.Identity;
        }

        if (!value.Owner.IsEmpty && value.Identity.IsEmpty)
        {
            return value.Owner;
        }

        return value.Identity.IsEmpty ? Identity.Of(Term.Unknown) : value.Identity.Select(Terms.ByKey);
    }
}
