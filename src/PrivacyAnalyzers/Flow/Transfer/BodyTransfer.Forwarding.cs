using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Members;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// A call with neither body nor meaning known here: its result carries what goes in.
internal sealed partial class BodyTransfer
{
    private FlowValue Forwarded(CallSite call, FlowValue? returned)
    {
        var type = Sequences.Unwrap(call.Method.ReturnType);
        if (call.Method.ReturnsVoid || ValueTypes.HoldsNothing(call.Method.ReturnType))
        {
            return FlowValue.Clean;
        }

        // What is tried until it works gives what it gave.
        if (returned is not null && FunctionReturns.OnlyResult(call) is not null)
        {
            return TakenOut(returned, type) with { Answer = returned.Answer?.OrNothing(), Data = returned.Data.Union(Handed(call, type)), Functions = ImmutableArray<FunctionValue>.Empty };
        }

        // A call that gives back its receiver: sb.Append(a).Append(x).
        if (call.ReceiverType is { } receiver && SymbolEqualityComparer.Default.Equals(receiver, call.Method.ReturnType) && IsAbsorbing(call))
        {
            return call.Receiver;
        }

        // An answer is not the question: whether somebody is known by that address does not tell the address.
        if (type.SpecialType == SpecialType.System_Boolean)
        {
            return new FlowValue { Identity = NameOfResult(call, type), Owner = OwnerOfResult(call) };
        }

        var data = Handed(call, type);
        if (returned is not null && call.Arguments.Any(argument => !argument.Value.Functions.IsEmpty && FunctionReturns.MayComeBack(call.Method, argument.Parameter)))
        {
            data = data.Union(Everything(returned));
        }

        if (Sequences.IsSequence(type) && type.SpecialType != SpecialType.System_String)
        {
            if (call is { IsFramework: true, Arguments.IsEmpty: true, ReceiverOperation: null, Method.Name: "Empty" })
            {
                return NewCollection(call.Operation.Syntax, elements: null);
            }

            FlowValue? elements = null;
            foreach (var (source, operation) in call.Arguments.Select(argument => (argument.Value, argument.Operation)).Append((call.Receiver, call.ReceiverOperation ?? call.Operation)))
            {
                var handed = TypeOf(operation);
                if (!call.IsFramework || source.Identity.IsEmpty)
                {
                    continue;
                }

                // Each source has elements of its own: those of one may be consented, and those of the other not.
                if (Sequences.IsSequence(handed))
                {
                    elements = And(elements, Kept(ElementOf(source, operation.Syntax, ElementType(handed)), ElementType(handed)));
                }
                else if (IsElementOf(handed, type))
                {
                    elements = And(elements, Kept(source, handed));
                }
            }

            var collection = NewCollection(call.Operation.Syntax, (elements ?? FlowValue.Clean).With(data));
            return collection with { Owner = _known.Subjects.IsSubject(call.ReceiverType) ? call.Receiver.Identity : call.Receiver.Owner };
        }

        // Whoever was found by a password is not made of it.
        if (_known.Subjects.IsSubject(type))
        {
            data = data.Where(static datum => datum.Label.Mark?.Category != DataCategory.Credential);
        }

        return new FlowValue { Data = data, Identity = IsNewOfNobody(call, type) ? Identity.Of(Make(Terms.Site(call.Operation.Syntax))) : NameOfResult(call, type), Owner = OwnerOfResult(call) };
    }

    /// <summary><c>Result&lt;Customer&gt;.Fail("unknown")</c>: code that mentions nobody, and is handed nobody, makes one with nobody in it.</summary>
    private bool IsNewOfNobody(CallSite call, ITypeSymbol type) =>
        call.Method is { IsStatic: true, IsExtensionMethod: false } && type is INamedTypeSymbol { IsGenericType: true, DeclaringSyntaxReferences.IsEmpty: false }
        && _scope.Context.Bodies.Has(MethodBodies.Definition(call.Method)) && !MayMatter(call, made: null);

    private Identity OwnerOfResult(CallSite call) => _known.Subjects.IsSubject(call.ReceiverType) ? call.Receiver.Identity : call.Receiver.Owner;

    /// <summary>The object fetched by a person's key is that person; the same member called with the same arguments gives the same object.</summary>
    private Identity NameOfResult(CallSite call, ITypeSymbol type)
    {
        if (_scope.Context.Code.Has(call.Method, MarkKind.CurrentSubject))
        {
            return Identity.Of(NamedBy(call.Method, Term.Unknown));
        }

        if (_known.Subjects.IsSubject(type))
        {
            if (PersonByParts(call) is { } person)
            {
                return Identity.Of(person);
            }

            foreach (var argument in call.Arguments)
            {
                if (argument.Parameter is { } parameter && _scope.Context.Code.Has(parameter, MarkKind.SubjectKey) && argument.Value.Identity is { IsEmpty: false } key)
                {
                    return key.Select(Terms.ByKey);
                }
            }
        }

        var arguments = ImmutableArray.CreateBuilder<Term>();
        foreach (var argument in call.Others)
        {
            if (argument.Parameter is { } parameter && ValueTypes.HoldsNothing(parameter.Type))
            {
                continue;
            }

            var term = argument.Operation.ConstantValue.HasValue ? Terms.Constant(argument.Operation.ConstantValue.Value) : argument.Value.Identity.Single;
            if (term is null)
            {
                return Identity.Of(Make(Terms.Result(call.Operation.Syntax)));
            }

            arguments.Add(term);
        }

        return call.ReceiverOperation is null || call.Receiver.Identity.Single is not null
            ? Identity.Of(Terms.Call(call.Receiver.Identity.Single, call.Method.OriginalDefinition, arguments.ToImmutable()))
            : Identity.Of(Make(Terms.Result(call.Operation.Syntax)));
    }

    /// <summary>All the data that go into a call, as far as a value of type <paramref name="into"/> can hold what its receiver is made of.</summary>
    private DataSet Handed(CallSite call, ITypeSymbol? into = null)
    {
        var data = call.IsExtension ? DataSet.Empty : Reachable(Handed(call.Receiver, call.ReceiverType), call.ReceiverType, into);
        foreach (var argument in call.Arguments)
        {
            foreach (var (operation, value) in argument.Elements)
            {
                data = data.Union(TextMethods.TakesTexts(call.Method)
                    ? Shown(value, operation, TextMethods.ListsElements(call.Method, argument.Parameter))
                    : Handed(value, TypeOf(operation)));
            }
        }

        return data;
    }

    /// <summary>
    /// The data handed over with a value: its own, what is in a collection, what this body put into an object it made. Not what a carrier's
    /// marked members hold: whoever reads them there answers for it.
    /// </summary>
    private DataSet Handed(FlowValue value, ITypeSymbol? type)
    {
        if (type is { TypeKind: not TypeKind.Pointer } && ValueTypes.HoldsNothing(type))
        {
            return DataSet.Empty;
        }

        return value.Identity.Terms.Any(term => term.IsMadeHere) || Sequences.IsSequence(type) ? Everything(value) : value.Data;
    }

    /// <summary>What is added to a collection, a builder or a writer is in it.</summary>
    private void Absorb(CallSite call)
    {
        if (!IsAbsorbing(call))
        {
            return;
        }

        if (Means(call.Method, MemberMeaning.Look))
        {
            return;
        }

        var arguments = call.Others;
        ForgetGranted(call);
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            var isKey = arguments.Length > 1 && i == 0 && argument.Parameter?.Name is "key";
            foreach (var (operation, value) in argument.Elements)
            {
                var added = TextMethods.TakesTexts(call.Method)
                    ? new FlowValue { Data = Shown(value, operation, TextMethods.ListsElements(call.Method, argument.Parameter)).Through(call.Operation.Syntax) }
                    : Sequences.IsSequence(operation.Type) && call.Method.Name is "AddRange" or "InsertRange" or "UnionWith" or "PushRange"
                        ? Kept(ElementOf(value, operation.Syntax, ElementType(operation.Type)), ElementType(operation.Type))
                        : Kept(value, TypeOf(operation)) with { Data = value.Data.Through(call.Operation.Syntax) };
                foreach (var term in call.Receiver.Identity.Terms)
                {
                    Put(term, isKey ? SlotTable.Keys : SlotTable.Contents, added with { Functions = ImmutableArray<FunctionValue>.Empty });
                }
            }
        }
    }

    /// <summary>What a filter let through is no longer all there is, once something is added.</summary>
    private void ForgetGranted(CallSite call)
    {
        if (call.Method.Name is "Add" or "AddRange" or "AddFirst" or "AddLast" or "Insert" or "InsertRange" or "Push" or "Enqueue" or "UnionWith"
            && !call.Receiver.Granted.IsEmpty && call.ReceiverOperation is { } receiver && Unconverted(receiver) is ILocalReferenceOperation or IParameterReferenceOperation)
        {
            Assign(Unconverted(receiver), call.Receiver with { Granted = ImmutableArray<Grant>.Empty }, call.Operation);
        }
    }

    /// <summary>Called code has put somebody into a collection that a filter had gone over.</summary>
    private void ForgetGranted(Term collection, object member, FlowValue added)
    {
        if (!ReferenceEquals(member, SlotTable.Contents) || added.Identity.IsEmpty || !added.Granted.IsEmpty)
        {
            return;
        }

        for (var slot = 0; slot < Slots.Count; slot++)
        {
            if (_state[slot] is { Granted.IsEmpty: false } value && !ReferenceEquals(Slots[slot].Name, SlotTable.Contents) && value.Identity.Terms.Contains(collection))
            {
                _state[slot] = value with { Granted = ImmutableArray<Grant>.Empty };
            }
        }
    }

    /// <summary>A value handed to a call that gives a sequence may be one of its elements: <c>Append</c>, <c>DefaultIfEmpty</c>.</summary>
    private static bool IsElementOf(ITypeSymbol? value, ITypeSymbol sequence) =>
        value is not null && ElementType(sequence) is { } element && SymbolEqualityComparer.Default.Equals(value, element);

    private bool IsAbsorbing(CallSite call)
    {
        if (call.Method.IsStatic || call.Receiver.Identity.IsEmpty || call.ReceiverType is not INamedTypeSymbol type || type.SpecialType == SpecialType.System_String)
        {
            return false;
        }

        if (TextMethods.IsInterpolationHandler(type))
        {
            return true;
        }

        if (ValueTypes.HoldsNothing(type) || Sequences.IsWrapper(type))
        {
            return false;
        }

        // Somebody's service keeps nothing that could be read back here; a builder made here is read back soon.
        return ValueTypes.IsFramework(type)
            ? (type.IsReferenceType || (call.Method.ReturnsVoid && Sequences.IsSequence(type))) && !Means(call.Method, MemberMeaning.Same | MemberMeaning.Element | MemberMeaning.Copy)
                && (Sequences.IsSequence(type) || call.Receiver.Identity.Terms.Any(term => term.IsMadeHere) || TextMethods.TakesTexts(call.Method))
            : call.Receiver.Identity.Terms.Any(term => term.IsMadeHere) && type.DeclaringSyntaxReferences.IsEmpty;
    }

    private FlowValue Marked(CallSite call, FlowValue result)
    {
        var code = _scope.Context.Code;
        if (!call.Method.ReturnsVoid && _known.Marks.Of(call.Method) is { } mark && !IsCarrier(mark, call.Method.ReturnType))
        {
            result = result.With(Source(mark, SubjectOfResult(call), call.Method, call.Operation.Syntax));
        }

        return code.Has(call.Method, MarkKind.Redacts) || code.Has(call.Method, MarkKind.Pseudonymizes)
            ? result with { Data = result.Data.Masked(), Text = result.Text.Masked() }
            : result;
    }

    /// <summary>Whom a marked result is about: the receiver if it is a person, else the one argument that is.</summary>
    private Identity SubjectOfResult(CallSite call)
    {
        if (_known.Subjects.IsSubject(call.ReceiverType))
        {
            return call.Receiver.Identity;
        }

        if (PersonByParts(call) is { } person)
        {
            return Identity.Of(person);
        }

        var people = call.Others.Where(argument => IsPerson(argument, TypeOf(argument.Operation))).ToList();
        return people.Count == 1 ? PersonOf(people[0].Value, TypeOf(people[0].Operation)) : Identity.Of(Term.Unknown);
    }

    /// <summary>The person whom several parts of a key name together: the one that all of them were read from, or whoever these parts name. Null where there is one key, or none.</summary>
    private Term? PersonByParts(CallSite call)
    {
        var parts = ImmutableArray.CreateBuilder<Term>();
        foreach (var argument in call.Arguments.OrderBy(static argument => argument.Parameter?.Ordinal))
        {
            if (argument.Parameter is { } parameter && _scope.Context.Code.Has(parameter, MarkKind.SubjectKey))
            {
                parts.Add(argument.Operation.ConstantValue is { HasValue: true, Value: var constant } ? Terms.Constant(constant) : argument.Value.Identity.Single ?? Term.Unknown);
            }
        }

        if (parts.Count < 2)
        {
            return null;
        }

        if (parts.Any(static part => part.Kind == TermKind.Unknown))
        {
            return Term.Unknown;
        }

        return parts.All(part => part.Kind == TermKind.Key && ReferenceEquals(part.Of, parts[0].Of)) ? parts[0].Of : Terms.ByKey(Terms.Call(null, _known.Compilation.ObjectType, parts.ToImmutable()));
    }

    private bool IsPerson(CallArgument argument, ITypeSymbol? type) =>
        _known.Subjects.IsSubject(type)
        || type.IsOrImplements(WellKnownNames.DataSubjectInterface)
        || type.Is(WellKnownNames.SubjectId)
        || (argument.Parameter is { } parameter && _scope.Context.Code.Has(parameter, MarkKind.SubjectKey))
        || IsKeyOfConfigured(argument);

    // A library that knows no marks cannot say which parameter is the person's key: an argument that is one says it.
    private bool IsKeyOfConfigured(CallArgument argument) =>
        argument.Parameter?.ContainingSymbol is IMethodSymbol method
        && Unconverted(argument.Operation) is IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } key && _known.Subjects.IsKey(key.Member)
        && _known.Checks.Of(method).Any(static check => check.IsConfigured);
}
