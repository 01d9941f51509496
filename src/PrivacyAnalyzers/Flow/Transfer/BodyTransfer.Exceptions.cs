using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Exceptions: what their message and data will show to whoever gets to see them.
internal sealed partial class BodyTransfer
{
    /// <summary>What is made is an exception: the texts handed to it are its own, and it is where they are answered for.</summary>
    /// <param name="call">Its constructor.</param>
    /// <param name="value">What is made.</param>
    /// <param name="isKnown">The body of the constructor was looked into: it has told what it hands to its base.</param>
    private FlowValue MadeException(CallSite call, FlowValue value, bool isKnown)
    {
        if (!IsException(call.Method.ContainingType))
        {
            return value;
        }

        if (_scope.IsReporting && !(isKnown && ShowsItsBase(call.Method.ContainingType)))
        {
            var shown = call.Arguments.SelectMany(argument => argument.Elements.Select(element => ShownByException(argument.Parameter, element.Operation, element.Value))).Aggregate(DataSet.Empty, (all, data) => all.Union(data));
            Report(new DataUse(UseKind.Exception, call.Operation.Syntax, call.Method, _code, shown, _state.Facts));
        }

        return value with { Data = value.Data.Through(call.Operation.Syntax) };
    }

    /// <summary>Nobody on the way to the framework writes the message or the text anew: they are what the base is handed.</summary>
    private static bool ShowsItsBase(INamedTypeSymbol exception) =>
        exception.SelfAndBases().TakeWhile(static level => !ValueTypes.IsFramework(level)).All(static level => level.GetMembers("Message").IsEmpty && level.GetMembers("ToString").IsEmpty);

    /// <summary>A call of the constructor of a base, or of another of the same exception: the message is made here.</summary>
    private void ReportExceptionBase(CallSite call)
    {
        if (!_scope.IsReporting || call.Method.MethodKind != MethodKind.Constructor || !IsException(call.Method.ContainingType))
        {
            return;
        }

        foreach (var argument in call.Arguments)
        {
            foreach (var (operation, value) in argument.Elements)
            {
                Report(new DataUse(UseKind.Exception, operation.Syntax, call.Method, _code, ShownByException(argument.Parameter, operation, value), _state.Facts));
            }
        }
    }

    /// <summary><c>exception.Data.Add(key, value)</c>.</summary>
    private void ReportAddedToException(CallSite call)
    {
        if (!_scope.IsReporting || call.Method.Name is not ("Add" or "TryAdd") || call.ReceiverOperation is not { } receiver || DataOfException(receiver) is not { } holder)
        {
            return;
        }

        foreach (var argument in call.Others)
        {
            ReportInException(argument.Operation, argument.Value, holder);
        }
    }

    /// <summary><c>exception.Data[key] = value</c>.</summary>
    private void ReportPutIntoException(ISimpleAssignmentOperation assignment, FlowValue value)
    {
        if (!_scope.IsReporting || assignment.Target is not IPropertyReferenceOperation { Arguments: { IsEmpty: false } keys, Instance: { } instance } || DataOfException(instance) is not { } holder)
        {
            return;
        }

        ReportInException(assignment.Value, value, holder);
        foreach (var key in keys)
        {
            ReportInException(key.Value, Evaluate(key.Value), holder);
        }
    }

    private void ReportInException(IOperation operation, FlowValue value, IPropertySymbol holder) =>
        Report(new DataUse(UseKind.Exception, operation.Syntax, holder, _code, Unmasked(UseKind.Exception, Shown(value, operation, withElements: true)), _state.Facts));

    private DataSet ShownByException(IParameterSymbol? parameter, IOperation operation, FlowValue value)
    {
        // An exception inside has shown its own; a parameter that is personal data takes the duty over.
        if (IsException(TypeOf(operation)) || (parameter is not null && _known.Marks.Of(parameter) is { } mark && !IsCarrier(mark, parameter.Type)))
        {
            return DataSet.Empty;
        }

        return Unmasked(UseKind.Exception, Shown(value, operation));
    }

    /// <summary><c>Exception.Data</c>, where the operation reads it; null elsewhere.</summary>
    private IPropertySymbol? DataOfException(IOperation operation)
    {
        operation = Unconverted(operation);
        if (operation is IFlowCaptureReferenceOperation capture && _scope.Aliases.TryGetValue(capture.Id, out var places) && places.Count == 1)
        {
            operation = places[0];
        }

        return operation is IPropertyReferenceOperation { Property: { Name: "Data" } property } && IsException(property.ContainingType) && Overridden(property).ContainingType.Is("System.Exception") ? property : null;
    }

    private static IPropertySymbol Overridden(IPropertySymbol property)
    {
        while (property.OverriddenProperty is { } overridden)
        {
            property = overridden;
        }

        return property;
    }

    private static bool IsException(ITypeSymbol? type) => type.IsOrDerivesFrom("System.Exception");
}
