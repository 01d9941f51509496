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

    private FlowValue ElementOf(FlowValue collection, SyntaxNode place, ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments.Length: 2 } pair)
        {
            return EntryOf(collection, place, pair);
        }

        var element = FlowValue.Clean;
        var isWhollyKnown = !collection.Identity.IsEmpty;
        foreach (var term in collection.Identity.Terms)
        {
            if (_state[Slots.Member(term, SlotTable.Contents)] is { } contents)
            {
                element = FlowValue.Merge(element, contents);
            }

            isWhollyKnown &= term.IsMadeHere;
        }

        var identity = element.Identity;
        if (identity.IsEmpty || !isWhollyKnown)
        {
            identity = identity.Union(Identity.Of(Make(Terms.Element(place))));
        }

        element = element with
        {
            Data = element.Data.Union(collection.Data),
            Text = element.Text.Union(collection.Text),
            Identity = identity,
            Owner = element.Owner.IsEmpty ? collection.Owner : element.Owner,
            Answer = null,
        };
        foreach (var purpose in collection.Granted)
        {
            _state.Facts = _state.Facts.Union(FactSet.Of(new Fact(purpose, PersonOf(element, type))));
        }

        return element;
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
        var elements = FlowValue.Clean;
        foreach (var child in expression.ChildOperations)
        {
            if (child.Syntax is not SpreadElementSyntax)
            {
                elements = FlowValue.Merge(elements, Evaluate(child));
                continue;
            }

            foreach (var spread in child.ChildOperations)
            {
                elements = FlowValue.Merge(elements, ElementOf(Evaluate(spread), child.Syntax, ElementType(spread.Type)));
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

        var elements = FlowValue.Clean;
        if (array.Initializer is { } initializer)
        {
            elements = Elements(initializer, elements);
        }

        return NewCollection(array.Syntax, elements);
    }

    private FlowValue Elements(IArrayInitializerOperation initializer, FlowValue elements)
    {
        foreach (var value in initializer.ElementValues)
        {
            elements = value is IArrayInitializerOperation nested ? Elements(nested, elements) : FlowValue.Merge(elements, Evaluate(value));
        }

        return elements;
    }

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
