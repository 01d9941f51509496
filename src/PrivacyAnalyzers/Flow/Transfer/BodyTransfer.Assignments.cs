using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Writing variables, members and elements.
internal sealed partial class BodyTransfer
{
    private FlowValue Capture(IFlowCaptureOperation capture)
    {
        // A capture keeps a value, and stands for the place it was read from when it is written to.
        if (capture.Value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
            or IArrayElementReferenceOperation or IFlowCaptureReferenceOperation)
        {
            _scope.Alias(capture.Id, capture.Value);
        }

        var value = capture.Value is IPropertyReferenceOperation { Property.IsWriteOnly: true } ? FlowValue.Clean : OfKnownOwner(Evaluate(capture.Value), capture.Value.Type);
        _state[Slots.Variable(capture.Id)] = value;
        return value;
    }

    private FlowValue SimpleAssignment(ISimpleAssignmentOperation assignment)
    {
        if (assignment.IsRef && assignment.Target is ILocalReferenceOperation local)
        {
            _scope.Alias(local.Local, assignment.Value);
            return Evaluate(assignment.Value);
        }

        var value = Evaluate(assignment.Value);
        if (assignment.Value.Type is { IsValueType: true, SpecialType: SpecialType.None })
        {
            value = CopyOf(value, assignment.Syntax);
        }

        value = OfKnownOwner(value with { Data = value.Data.Through(assignment.Syntax) }, assignment.Value.Type);
        Assign(assignment.Target, value, assignment);
        ReportPutIntoException(assignment, value);
        return value;
    }

    private FlowValue CompoundAssignment(ICompoundAssignmentOperation compound)
    {
        var before = Evaluate(compound.Target);
        var right = Evaluate(compound.Value);
        if (compound is IEventAssignmentOperation)
        {
            return right;
        }

        var value = new FlowValue
        {
            Data = Shown(before, compound.Target).Union(Shown(right, compound.Value)).Through(compound.Syntax),
            Functions = before.Functions.AddRange(right.Functions),
            Answer = IsBoolean(compound) ? Logic(compound.OperatorKind, before, right) : null,
        };
        Assign(compound.Target, value, compound);
        return value;
    }

    private FlowValue Deconstruction(IDeconstructionAssignmentOperation deconstruction)
    {
        var value = Evaluate(deconstruction.Value);
        Deconstruct(deconstruction.Target, value, TypeOf(deconstruction.Value), deconstruction);
        return value;
    }

    private void Deconstruct(IOperation target, FlowValue value, ITypeSymbol? type, IOperation place)
    {
        if (target is IDeclarationExpressionOperation declaration)
        {
            target = declaration.Expression;
        }

        if (target is not ITupleOperation tuple)
        {
            Assign(target, value with { Data = value.Data.Through(place.Syntax) }, place);
            return;
        }

        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            var (part, partType) = Part(value, type, i, tuple.Elements.Length, place);
            Deconstruct(tuple.Elements[i], part, partType, place);
        }
    }

    /// <summary>The part that deconstruction puts at <paramref name="index"/>.</summary>
    private (FlowValue Value, ITypeSymbol? Type) Part(FlowValue value, ITypeSymbol? type, int index, int count, IOperation place)
    {
        if (type is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Length == count)
        {
            var element = tuple.TupleElements[index];
            return (Member(value, type, element, place), element.Type);
        }

        foreach (var method in type.SelfAndBases().SelectMany(level => level.GetMembers("Deconstruct")).OfType<IMethodSymbol>())
        {
            if (method.Parameters.Length == count && !method.IsStatic)
            {
                return OutputOf(new CallSite(place, method, instance: null, value, ImmutableArray<CallArgument>.Empty), method.Parameters[index]) is { } output
                    ? (output, method.Parameters[index].Type)
                    : Deconstructed(value, type, method.Parameters[index], place);
            }
        }

        return (new FlowValue { Data = Everything(value) }, null);
    }

    // A record's Deconstruct gives its properties; another's parameter is taken for the property of its name.
    private (FlowValue Value, ITypeSymbol? Type) Deconstructed(FlowValue value, ITypeSymbol? type, IParameterSymbol parameter, IOperation place)
    {
        var property = MarkedSymbolNormalizer.Normalize(parameter) as IPropertySymbol
            ?? type.SelfAndBases().SelectMany(level => level.GetMembers()).OfType<IPropertySymbol>()
                .FirstOrDefault(candidate => string.Equals(candidate.Name, parameter.Name, System.StringComparison.OrdinalIgnoreCase) && !candidate.IsStatic);
        if (property is not null)
        {
            return (Member(value, type, property, place), parameter.Type);
        }

        var data = Everything(value);
        return (_known.Marks.Of(parameter) is { } mark && !IsCarrier(mark, parameter.Type)
            ? new FlowValue { Data = data.Union(Source(mark, SubjectOf(value, type), parameter, place.Syntax)) }
            : new FlowValue { Data = data }, parameter.Type);
    }

    private void Assign(IOperation target, FlowValue value, IOperation place)
    {
        if (target is IMemberReferenceOperation { Member: var member })
        {
            ReportTakenOver(member, value, place);
        }

        if (target is IPropertyReferenceOperation assigned)
        {
            ReportAssignment(assigned, value, place);
        }

        switch (target)
        {
            case ILocalReferenceOperation local when local.Local.IsRef && _scope.Aliases.TryGetValue(local.Local, out var places):
                AssignAny(places, value, place);
                break;
            case ILocalReferenceOperation local:
                Renumber(local.Local);
                Store(Slots.Variable(local.Local), value, isCertain: true);
                break;
            case IParameterReferenceOperation parameter:
                Renumber(parameter.Parameter);
                Store(Slots.Variable(parameter.Parameter), value, isCertain: true);
                break;
            case IFlowCaptureReferenceOperation capture when _scope.Aliases.TryGetValue(capture.Id, out var places):
                AssignAny(places, value, place);
                break;
            case IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer:
                var collection = Evaluate(indexer.Instance);
                AssignElement(collection, Kept(value, indexer.Type), indexer.Arguments.Select(argument => argument.Value).ToImmutableArray());
                RunSetter(indexer, collection, value, place);
                break;
            case IArrayElementReferenceOperation element:
                AssignElement(Evaluate(element.ArrayReference), Kept(value, element.Type), element.Indices);
                break;
            case IImplicitIndexerReferenceOperation element:
                AssignElement(Evaluate(element.Instance), Kept(value, element.Type), ImmutableArray.Create(element.Argument));
                break;
            case IInlineArrayAccessOperation element:
                AssignElement(InlineArray(element.Instance), Kept(value, element.Type), ImmutableArray.Create(element.Argument));
                break;
            case IFieldReferenceOperation { Instance: var instance } field:
                AssignMember(Holder(instance, field.Field), instance?.Type, field.Field, value);
                break;
            case IPropertyReferenceOperation { Instance: var instance } property:
                var holder = Holder(instance, property.Property);
                AssignMember(holder, instance?.Type, property.Property, value);
                RunSetter(property, holder, value, place);
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value, place);
                break;
            case IDeclarationExpressionOperation or ITupleOperation:
                Deconstruct(target, value, target.Type, place);
                break;
        }
    }

    private void RunSetter(IPropertyReferenceOperation property, FlowValue holder, FlowValue value, IOperation place)
    {
        if (property.Property.SetMethod is { Parameters: { IsEmpty: false } parameters } setter && !ValueTypes.IsFramework(property.Property.ContainingType))
        {
            var assigned = place is IAssignmentOperation assignment ? assignment.Value : place;
            var argument = new CallArgument(parameters[parameters.Length - 1], assigned, value, ImmutableArray.Create((assigned, value)));
            Summarized(new CallSite(property, setter, property.Instance, holder, Arguments(property.Arguments).Add(argument)), givenByFunctions: null);
        }
    }

    /// <summary>It is one of several places: each may have it, each may have kept what it had.</summary>
    private void AssignAny(System.Collections.Generic.List<IOperation> places, FlowValue value, IOperation at)
    {
        if (places.Count == 1)
        {
            Assign(places[0], value, at);
            return;
        }

        foreach (var place in places.ToArray())
        {
            Assign(place, FlowValue.Merge(Evaluate(place), value), at);
        }
    }

    private FlowValue Holder(IOperation? instance, ISymbol member) =>
        instance is null ? new FlowValue { Identity = Identity.Of(Terms.Static(member.ContainingType)) } : Evaluate(instance);

    private void AssignMember(FlowValue holder, ITypeSymbol? holderType, ISymbol member, FlowValue value)
    {
        ForgetObjection(holder, holderType, member);
        if (ConsentPurposes(member) is { IsEmpty: false } purposes)
        {
            var person = SubjectOf(holder, holderType);
            foreach (var purpose in purposes)
            {
                Withdraw(purpose, person);
            }
        }

        // A marked member takes the duty over: whoever reads it there answers for it.
        if (_known.Marks.Of(member) is { Purposes.IsEmpty: false } mark && !IsCarrier(mark, ValueTypes.Of(member)))
        {
            value = value with { Data = DataSet.Empty };
        }

        if (holder.Identity.Single is { IsMadeHere: true } && ValueTypes.Of(member) is var type && _known.Subjects.IsSubject(type))
        {
            value = Kept(value, type);
        }

        var key = MemberKey(member);
        foreach (var term in holder.Identity.Terms)
        {
            Store(Slots.Member(term, key), value, isCertain: holder.Identity.Single is { Kind: not (TermKind.Element or TermKind.Earlier or TermKind.Unknown) });
        }
    }

    /// <summary>An inline array that something is put into: a variable that was never given one has one all the same.</summary>
    private FlowValue InlineArray(IOperation instance)
    {
        var array = Evaluate(instance);
        if (array.Identity.IsEmpty && Unconverted(instance) is ILocalReferenceOperation local)
        {
            array = array with { Identity = Identity.Of(Make(Terms.Site(instance.Syntax))) };
            Assign(local, array, instance);
        }

        return array;
    }

    private void AssignElement(FlowValue collection, FlowValue value, ImmutableArray<IOperation> indices)
    {
        foreach (var index in indices)
        {
            if (Everything(Evaluate(index)) is { IsEmpty: false } keys)
            {
                foreach (var term in collection.Identity.Terms)
                {
                    Put(term, SlotTable.Keys, new FlowValue { Data = keys });
                }
            }
        }

        foreach (var term in collection.Identity.Terms)
        {
            Put(term, SlotTable.Contents, value);
        }
    }

    private void Store(int slot, FlowValue value, bool isCertain)
    {
        if (!isCertain && (_state[slot] ?? Slots.Unwritten(slot)) is { } before)
        {
            value = FlowValue.Merge(before, value);
        }

        _state[slot] = value;
    }

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>The type that the code gives a value, before anything converts it; null for nothing at all: an argument that is null, or left out, hands nobody over.</summary>
    private static ITypeSymbol? TypeOf(IOperation operation) => Unconverted(operation) is { ConstantValue: not { HasValue: true, Value: null } } value ? value.Type : null;
}
