using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow.Transfer;

// Objects this body makes, and what is inside them.
internal sealed partial class BodyTransfer
{
    private const int MaximumDepth = 4;

    /// <summary>The object that a place makes; the one it made in an earlier turn of a loop becomes another.</summary>
    private Term Make(Term term)
    {
        var made = Slots.Member(term, SlotTable.Made);
        if (_state[made] is not null)
        {
            _state.Retire(term, Terms);
        }

        _state[made] = FlowValue.Clean;
        return term;
    }

    /// <param name="place">What makes it.</param>
    /// <param name="elements">What all its elements may be; null where it is empty.</param>
    private FlowValue NewCollection(SyntaxNode place, FlowValue? elements)
    {
        var made = Make(Terms.Collection(place));
        if (elements is not null)
        {
            Put(made, SlotTable.Contents, elements);
        }
        else
        {
            // Who calls this code is told that nobody is in it.
            _state[Slots.Member(made, SlotTable.Contents)] = Constant(null);
        }

        return new FlowValue { Identity = Identity.Of(made), Owner = elements?.Owner ?? default };
    }

    /// <summary>Adds to what a pseudo member holds.</summary>
    private void Put(Term of, object pseudoMember, FlowValue value)
    {
        var slot = Slots.Member(of, pseudoMember);
        ForgetEach(of, pseudoMember);
        value = value with { Answer = null };
        _state[slot] = _state[slot] is { } known ? FlowValue.Merge(known, value) : value;

        HoldFrom(of);
    }

    /// <summary>What is put into a collection that an object holds from the start, <c>mail.To.Add(address)</c>, is in that object.</summary>
    private void HoldFrom(Term collection)
    {
        if (collection is { Kind: TermKind.Member, Detail: ISymbol member, Of: { IsMadeHere: true } holder })
        {
            var held = Slots.Member(holder, member);
            _state[held] ??= new FlowValue { Identity = Identity.Of(collection) };
        }
    }

    private FlowValue Tuple(ITupleOperation tuple)
    {
        // All sides first: (a, b) = (b, a).
        var values = tuple.Elements.Select(Evaluate).ToList();
        var made = Make(Terms.Site(tuple.Syntax));
        if (tuple.NaturalType is INamedTypeSymbol { IsTupleType: true } type)
        {
            for (var i = 0; i < values.Count && i < type.TupleElements.Length; i++)
            {
                _state[Slots.Member(made, TupleField(type.TupleElements[i]))] = values[i];
            }
        }

        return new FlowValue { Identity = Identity.Of(made) };
    }

    private FlowValue AnonymousObject(IAnonymousObjectCreationOperation creation)
    {
        var members = new List<(ISymbol Member, FlowValue Value)>();
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment)
            {
                members.Add((target.Property, Evaluate(assignment.Value)));
            }
            else
            {
                Evaluate(initializer);
            }
        }

        var made = Make(Terms.Site(creation.Syntax));
        foreach (var (member, value) in members)
        {
            _state[Slots.Member(made, MemberKey(member))] = value;
        }

        return new FlowValue { Identity = Identity.Of(made) };
    }

    /// <summary>A copy of what has value semantics, or of a record by <c>with</c>: what it holds now, and nothing put in later.</summary>
    private FlowValue CopyOf(FlowValue value, SyntaxNode place, bool always = false)
    {
        var written = value.Identity.Terms.SelectMany(Slots.MembersOf).Where(slot => _state[slot] is not null).ToList();
        if (!always && written.Count == 0)
        {
            return value;
        }

        var held = written.Select(slot => (Slots[slot].Name, Value: _state[slot]!)).ToList();
        var owner = value.Identity.Single;
        var copy = Make(Terms.Site(place, owner));
        foreach (var (name, content) in held)
        {
            var slot = Slots.Member(copy, name);
            _state[slot] = _state[slot] is { } known && !ReferenceEquals(name, SlotTable.Made) ? FlowValue.Merge(known, content) : content;
        }

        return value with { Identity = Identity.Of(copy) };
    }

    /// <summary>The data of a value and of all that has been put into it.</summary>
    private DataSet Everything(FlowValue value) => Everything(value, MaximumDepth);

    private DataSet Everything(FlowValue value, int depth)
    {
        var data = value.Data;
        if (depth == 0)
        {
            return data;
        }

        foreach (var term in value.Identity.Terms)
        {
            foreach (var slot in Slots.MembersOf(term))
            {
                // What is navigated to by a relation of a person is another row: only what this body put there, or a collection's elements.
                if (_state[slot] is { } held && !ReferenceEquals(held, FlowValue.Clean))
                {
                    data = data.Union(Everything(held, depth - 1));
                }
            }
        }

        return data;
    }

    private static ISymbol TupleField(IFieldSymbol element) => (element.CorrespondingTupleField ?? element).OriginalDefinition;

    /// <summary>One key for all the symbols that name one member: a tuple's element has as many as it has names.</summary>
    private static ISymbol MemberKey(ISymbol member) =>
        member switch
        {
            IFieldSymbol { ContainingType.IsTupleType: true } element => TupleField(element),

            // "field": what a setter leaves there is what the property holds.
            IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => property.OriginalDefinition,
            _ => member.OriginalDefinition,
        };
}
