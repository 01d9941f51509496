using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Members;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Reading variables and members: where data enter.
internal sealed partial class BodyTransfer
{
    private FlowValue Instance() => new() { Identity = Identity.Of(Terms.This) };

    private FlowValue Local(ILocalReferenceOperation local)
    {
        if (local.Local.IsRef && _scope.Aliases.TryGetValue(local.Local, out var places))
        {
            return places.Aggregate(FlowValue.Clean, (value, place) => FlowValue.Merge(value, Evaluate(place)));
        }

        return Variable(local.Local);
    }

    private FlowValue Variable(object variable) => _state[Slots.Variable(variable)] ?? FlowValue.Clean;

    private FlowValue Parameter(IParameterSymbol parameter) => _state[Slots.Variable(parameter)] ?? Incoming(parameter);

    /// <summary>What a caller hands in, at the entry of a body.</summary>
    internal FlowValue Incoming(IParameterSymbol parameter, FlowState entry)
    {
        _state = entry;
        return Incoming(parameter);
    }

    private FlowValue Incoming(IParameterSymbol parameter)
    {
        var place = _scope.PlaceOf(parameter);
        var value = Slots.Given(place);
        if (NamedBy(parameter, place) is var named && !ReferenceEquals(named, place))
        {
            value = value with { Identity = Identity.Of(named) };
        }

        return _known.Marks.Of(parameter) is { } mark && !IsCarrier(mark, parameter.Type)
            ? value.With(Source(mark, Identity.Of(Term.Unknown), parameter, parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()))
            : value;
    }

    /// <summary><c>[CurrentSubject]</c> names one person wherever it is read.</summary>
    private Term NamedBy(ISymbol symbol, Term otherwise)
    {
        if (!_scope.Context.Code.Has(symbol, MarkKind.CurrentSubject))
        {
            return otherwise;
        }

        return _known.Subjects.IsSubject(ValueTypes.Of(symbol)) ? Terms.CurrentSubject : Terms.Key(Terms.CurrentSubject);
    }

    private FlowValue Property(IPropertyReferenceOperation reference)
    {
        if (reference.Arguments.IsEmpty)
        {
            return Member(reference, reference.Property, reference.Instance);
        }

        var receiver = Evaluate(reference.Instance);
        var arguments = Arguments(reference.Arguments);
        var element = reference.Instance?.Type is { SpecialType: SpecialType.System_String } or null
            ? new FlowValue { Data = receiver.Data }
            : Indexed(reference, receiver, arguments)
            ?? ElementOf(receiver, reference.Syntax, reference.Type, NumberedBy(reference.Instance, receiver, reference.Arguments.Length == 1 ? reference.Arguments[0].Value : null, reference));
        LearnOfKey(element, reference.Arguments[0].Value);
        return _known.Marks.Of(reference.Property) is { } mark && !IsCarrier(mark, reference.Type)
            ? element.With(Source(mark, SubjectOf(receiver, reference.Instance?.Type), reference.Property, reference.Syntax))
            : element;
    }

    /// <summary>What the indexer of a type of the team's own gives, by its own code, and by what this body has put there; null where it has none that matters.</summary>
    private FlowValue? Indexed(IPropertyReferenceOperation reference, FlowValue receiver, ImmutableArray<CallArgument> arguments) =>
        reference.Property is { GetMethod: { } getter, ContainingType: { } type } && !type.DeclaringSyntaxReferences.IsEmpty
            ? Summarized(new CallSite(reference, getter, reference.Instance, receiver, arguments), givenByFunctions: null)
            : null;

    private FlowValue ArrayElement(IArrayElementReferenceOperation reference)
    {
        var array = Evaluate(reference.ArrayReference);
        foreach (var index in reference.Indices)
        {
            Evaluate(index);
        }

        return IsRange(reference) ? array : ElementOf(array, reference.Syntax, reference.Type, NumberedBy(reference.ArrayReference, array, reference.Indices.Length == 1 ? reference.Indices[0] : null, reference));
    }

    /// <summary>An element counted from the end, or a part of a collection: <c>people[^1]</c>, <c>people[1..]</c>.</summary>
    private FlowValue ImplicitElement(IImplicitIndexerReferenceOperation reference)
    {
        var receiver = Evaluate(reference.Instance);
        var number = Evaluate(reference.Argument);
        return !Sequences.IsSequence(reference.Instance.Type) ? new FlowValue { Data = Everything(receiver).Union(number.Data) }
            : reference.IndexerSymbol is IPropertySymbol ? ElementOf(receiver, reference)
            : receiver;
    }

    private FlowValue InlineElement(IInlineArrayAccessOperation reference)
    {
        var array = Evaluate(reference.Instance);
        Evaluate(reference.Argument);
        return Sequences.IsSequence(reference.Type) ? array : ElementOf(array, reference);
    }

    private static bool IsRange(IArrayElementReferenceOperation reference) =>
        reference.Indices.Length == 1 && reference.Indices[0].Type is { Name: "Range" } && reference.Type is IArrayTypeSymbol;

    private FlowValue Member(IOperation reference, ISymbol member, IOperation? instance)
    {
        var receiver = instance is null && member.ContainingType is { } holder
            ? new FlowValue { Identity = Identity.Of(Terms.Static(holder)) }
            : Evaluate(instance);
        if (member is IPropertySymbol { GetMethod: { } getter } property)
        {
            ReportRequirement(property, getter, receiver, instance?.Type, reference.Syntax);
        }

        return Member(receiver, instance?.Type, member, reference);
    }

    /// <summary>What reading <paramref name="member"/> gives: what is known to be in it, what its marks say, and whatever its holder is made of.</summary>
    private FlowValue Member(FlowValue receiver, ITypeSymbol? receiverType, ISymbol member, IOperation place)
    {
        if (Means(member, MemberMeaning.End))
        {
            return member.Name == "HasValue" ? new FlowValue { Answer = Answer.OfTruth(receiver.Answer?.WhenPresent ?? FactSet.None, receiver.Answer?.WhenAbsent ?? FactSet.None) } : FlowValue.Clean;
        }

        if (Means(member, MemberMeaning.Keys))
        {
            return NewCollection(place.Syntax, KeyOf(receiver));
        }

        if (Means(member, MemberMeaning.Value | MemberMeaning.Same))
        {
            return receiver;
        }

        if (Means(member, MemberMeaning.Element))
        {
            return ElementOf(receiver, place);
        }

        if (member is IPropertySymbol { Name: "Current" } && Sequences.IsEnumerator(member.ContainingType))
        {
            return ElementOf(receiver, place);
        }

        if (_scope.Context.Code.Has(member, MarkKind.Anonymizes))
        {
            return FlowValue.Clean;
        }

        var subject = SubjectOf(receiver, receiverType);
        var value = ReadUnderFacts(Held(receiver, member));
        var mark = _known.Marks.Of(member);
        if (mark is null && member is IPropertySymbol property && Computed(receiver, property, place) is { } computed)
        {
            value = _scope.Context.Implementations.IsComputed(property) ? computed : FlowValue.Merge(value, computed);
        }

        var owner = _known.Subjects.IsSubject(receiverType) ? receiver.Identity : receiver.Owner;
        value = value with
        {
            Data = value.Data.Union(Reachable(OfTheWhole(receiver.Data, value), receiverType, ValueTypes.Of(member))),
            Owner = value.Owner.IsEmpty ? owner : value.Owner,
            Identity = NameOf(value.Identity, receiver, receiverType, member),
            Answer = Checked(member, subject) ?? value.Answer,
            Granted = value.Granted.IsEmpty ? PredicateGrants(member) : value.Granted,
        };
        if (mark is not null && !IsCarrier(mark, ValueTypes.Of(member)))
        {
            value = value.With(Source(mark, subject, member, place.Syntax, receiverType));
        }

        value = TakenOut(value, ValueTypes.Of(member));
        return _scope.Context.Code.Has(member, MarkKind.Redacts) || _scope.Context.Code.Has(member, MarkKind.Pseudonymizes)
            ? value with { Data = value.Data.Masked(), Text = value.Text.Masked() }
            : value;
    }

    /// <summary>Where a caller knows what it put into the member, what it put into the others does not count.</summary>
    private static DataSet OfTheWhole(DataSet receiver, FlowValue member) =>
        receiver.Where(datum => datum.Label.Place is not { } place || !member.Data.Data.Any(own => ReferenceEquals(own.Label.Place?.Of, place)));

    /// <summary>
    /// What an object is made of, as far as one of its members can hold it: the name handed to the constructor of an order is not in the order's
    /// number. Only for the team's own objects; a framework's may be a text, a stream, a request.
    /// </summary>
    private static DataSet Reachable(DataSet data, ITypeSymbol? holder, ITypeSymbol? member) =>
        data.IsEmpty || holder is not INamedTypeSymbol named || ValueTypes.IsFramework(named) || named.IsAnonymousType || member is null || !ValueTypes.IsScalar(member)
            ? data
            : data.Where(datum => ValueTypes.Of(datum.Label.Symbol) is { } made && SymbolEqualityComparer.Default.Equals(ValueTypes.WithoutNullable(made), ValueTypes.WithoutNullable(member)));

    /// <summary>What the objects the receiver may be hold in that member, as far as this body has seen.</summary>
    private FlowValue Held(FlowValue receiver, ISymbol member)
    {
        var key = MemberKey(member);
        if (receiver.Identity.Single is { } only)
        {
            return HeldBy(only, key) ?? Slots.Unwritten(only, key);
        }

        FlowValue? value = null;
        var unwritten = new List<Term>();
        foreach (var term in receiver.Identity.Terms)
        {
            if (HeldBy(term, key) is { } held)
            {
                value = And(value, held);
            }
            else
            {
                unwritten.Add(term);
            }
        }

        foreach (var term in unwritten)
        {
            // Of two objects made here, one with somebody in it and one that nothing was put into, the second adds nobody; nor does Option<Customer>.None.
            if (!(value is not null && (term.IsMadeHere || term is { Kind: TermKind.Member, Of: { Kind: TermKind.Static, Detail: INamedTypeSymbol { IsGenericType: true } } })))
            {
                value = And(value, Slots.Unwritten(term, key));
            }
        }

        return value ?? FlowValue.Clean;
    }

    /// <summary>What has been put into the member of one object, under any of its names; null where nothing has.</summary>
    private FlowValue? HeldBy(Term holder, ISymbol key)
    {
        var held = _state[Slots.Member(holder, key)];
        if (!_scope.Context.MemberNames.HasOthers(key))
        {
            return held;
        }

        foreach (var slot in Slots.MembersOf(holder))
        {
            if (Slots[slot].Name is IPropertySymbol other && !SymbolEqualityComparer.Default.Equals(other, key) && _state[slot] is { } known && _scope.Context.MemberNames.AreOne((IPropertySymbol)key, other))
            {
                held = And(held, known);
            }
        }

        return held;
    }

    private Identity NameOf(Identity held, FlowValue receiver, ITypeSymbol? receiverType, ISymbol member)
    {
        if (_scope.Context.Code.Has(member, MarkKind.CurrentSubject))
        {
            return Identity.Of(NamedBy(member, Term.Unknown));
        }

        if (_known.Subjects.IsSubject(receiverType) && _known.Subjects.IsKey(member, receiverType))
        {
            return receiver.Identity.Select(Terms.Key);
        }

        return LeadsBack(receiver, member, held) ? receiver.Owner : held;
    }

    /// <summary>Whom a member read from the receiver is about.</summary>
    private Identity SubjectOf(FlowValue receiver, ITypeSymbol? receiverType)
    {
        if (_known.Subjects.IsSubject(receiverType))
        {
            return receiver.Identity.IsEmpty ? Identity.Of(Term.Unknown) : receiver.Identity;
        }

        if (!receiver.Owner.IsEmpty)
        {
            return receiver.Owner;
        }

        return receiver.Identity.IsEmpty ? Identity.Of(Term.Unknown) : receiver.Identity.Select(Terms.Owner);
    }

    private DataSet Source(DataMark mark, Identity subject, ISymbol symbol, SyntaxNode? place, ITypeSymbol? readFrom = null)
    {
        var form = _known.Subjects.IsKey(symbol, readFrom) || IsRowNumber(mark) ? DatumForm.Masked : DatumForm.Plain;
        return DataSet.Of(new Datum(new Label(mark), subject, form, _state.Facts, Trail.From(place ?? _graph.OriginalOperation.Syntax)));
    }

    /// <summary>The key of a row whose type is marked: it tells rows apart, as a pseudonym tells people apart. A text may be anything.</summary>
    private bool IsRowNumber(DataMark mark) =>
        mark.Origin == MarkOrigin.ContainingType
        && ValueTypes.IsScalar(ValueTypes.Of(mark.Symbol))
        && mark.Symbol.ContainingType is { } row
        && _known.Subjects.KeysOf(row).Members.Contains(mark.Symbol, SymbolEqualityComparer.Default);

    /// <summary>The mark comes from the type of the value, an object whose members have the data: the object itself is none.</summary>
    internal static bool IsCarrier(DataMark mark, ITypeSymbol? type) =>
        mark.Origin == MarkOrigin.ValueType && type is not null && ValueTypes.Element(type).TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface;

    private ImmutableArray<Grant> PredicateGrants(ISymbol member) =>
        ValueTypes.Of(member) is { } type && ValueTypes.IsFunction(type)
            ? ConsentPurposes(member) is { IsEmpty: false } purposes ? purposes.Select(purpose => new Grant(purpose)).ToImmutableArray() : KeptGrants(member)
            : ImmutableArray<Grant>.Empty;
}
