using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Where data are used: by the catalogue, or by the marks of what they are handed to.
internal sealed partial class BodyTransfer
{
    private void ReportUses(CallSite call)
    {
        if (!_scope.IsReporting)
        {
            return;
        }

        ReportRequirements(call);
        var sinks = SinksOf(call);
        if (!sinks.IsEmpty)
        {
            foreach (var sink in sinks)
            {
                ReportSink(call, sink);
            }

            return;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { } parameter)
            {
                ReportMarked(call, argument, parameter);
            }
        }
    }

    private ImmutableArray<Sink> SinksOf(CallSite call) => call.Method.MethodKind == MethodKind.DelegateInvoke
        ? _scope.Context.Sinks.OfDelegate(call.Method) is { } made ? ImmutableArray.Create(made) : ImmutableArray<Sink>.Empty
        : _scope.Context.Sinks.Of(call.Method, call.IsExtension ? null : call.ReceiverType);

    private void ReportSink(CallSite call, Sink sink)
    {
        if (sink.On is { } on && !(call.ReceiverOperation is { } receiver && Unconverted(receiver) is IPropertyReferenceOperation { Property: var read } && on.IsMember(read) && on.IsType(read.ContainingType)))
        {
            return;
        }

        var holes = Template(call);
        var hole = 0;
        var afterTemplate = false;
        foreach (var argument in call.Arguments)
        {
            var isTemplate = IsTemplate(argument);
            foreach (var (operation, value) in argument.Elements)
            {
                var isTakenApart = afterTemplate && hole < holes.Length && holes[hole++];
                if (!sink.Takes(argument.Parameter?.Name) || TypeOf(operation).IsOrImplements(WellKnownNames.Logger))
                {
                    continue;
                }

                Report(sink, call.Method, operation, value, isTakenApart, withElements: sink.Kind != UseKind.Console || Sequences.IsSequence(argument.Parameter?.Type));
            }

            afterTemplate |= isTemplate;
        }
    }

    /// <summary>Assigning a property, or an element by a key, is a sink where the catalogue says so.</summary>
    private void ReportAssignment(IPropertyReferenceOperation target, FlowValue value, IOperation place)
    {
        if (!_scope.IsReporting)
        {
            return;
        }

        if (_scope.Context.Required.Any(target.Property.SetMethod))
        {
            ReportRequirement(target.Property, target.Property.SetMethod, Evaluate(target.Instance), target.Instance?.Type, target.Syntax);
        }

        foreach (var sink in _scope.Context.Sinks.Of(target.Property, target.Instance?.Type))
        {
            if (sink.Takes("value"))
            {
                Report(sink, target.Property, place is IAssignmentOperation assignment ? assignment.Value : place, value, isTakenApart: false);
            }

            foreach (var argument in target.Arguments)
            {
                if (sink.Takes(argument.Parameter?.Name))
                {
                    Report(sink, target.Property, argument.Value, Evaluate(argument.Value), isTakenApart: false);
                }
            }
        }
    }

    private void Report(Sink sink, ISymbol target, IOperation operation, FlowValue value, bool isTakenApart, bool withElements = true)
    {
        var data = isTakenApart ? Serialised(value, operation)
            : TakesTexts(sink.Kind) ? Shown(value, operation, withElements).Union(Packed(sink.Kind, value, TypeOf(operation)))
            : Serialised(value, operation).Union(Handed(value, TypeOf(operation)));
        Report(new DataUse(sink.Kind, operation.Syntax, target, _code, Unmasked(sink.Kind, data), _state.Facts) { Recipient = sink.Recipient, Channel = sink.Channel, Sink = sink });
    }

    /// <summary>Tags, claims and routes are packed into objects of their library, which shows what is inside.</summary>
    private DataSet Packed(UseKind kind, FlowValue value, ITypeSymbol? type) =>
        kind is UseKind.Telemetry or UseKind.Token or UseKind.Url && type is INamedTypeSymbol { SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: true, TypeKind: TypeKind.Class or TypeKind.Struct }
            ? Handed(value, type)
            : DataSet.Empty;

    /// <summary>
    /// What is written there is a text: an object shows what its text does. Elsewhere it goes whole. Logs, consoles, exceptions and telemetry may
    /// have a pseudonym, a redacted text or a key; and so may URLs and tokens: naming things is what keys and pseudonyms are for.
    /// </summary>
    private static bool TakesTexts(UseKind kind) => kind is UseKind.Log or UseKind.Console or UseKind.Exception or UseKind.Telemetry or UseKind.Url or UseKind.Token;

    private static DataSet Unmasked(UseKind kind, DataSet data) => TakesTexts(kind) ? data.Where(datum => datum.Form != DatumForm.Masked) : data;

    private static bool IsTemplate(CallArgument argument) =>
        argument.Parameter is { Name: "message" or "messageTemplate" or "messageFormat" or "formatString", Type.SpecialType: SpecialType.System_String };

    /// <summary>The holes of the call's template; none where it is not a constant. A <c>[LoggerMessage]</c> has it in the attribute, by parameter name.</summary>
    private static ImmutableArray<bool> Template(CallSite call) =>
        call.Arguments.FirstOrDefault(IsTemplate)?.Operation.ConstantValue is { HasValue: true, Value: string template }
            ? MessageTemplate.Destructures(template)
            : ImmutableArray<bool>.Empty;

    /// <summary>A parameter for a purpose, or a recipient: handing data to it is a use. One that is personal data itself takes the duty over.</summary>
    private void ReportMarked(CallSite call, CallArgument argument, IParameterSymbol parameter)
    {
        var code = _scope.Context.Code;
        var own = code.Purposes(parameter, MarkKind.ProcessesFor);
        var recipient = code.Recipient(parameter) ?? code.Recipient(call.Method) ?? code.Recipient(call.Method.ContainingType);
        var isOpaque = call.Method.IsAbstract || call.Method.DeclaringSyntaxReferences.IsEmpty;
        var purposes = !own.IsEmpty ? own : CalleePurposes(call.Method);
        if (_known.Marks.Of(parameter) is { Purposes.IsEmpty: false } mark && !IsCarrier(mark, parameter.Type))
        {
            ReportTakenOver(mark, parameter, argument);
            return;
        }

        if (own.IsEmpty && recipient is null && (!isOpaque || purposes.IsEmpty))
        {
            ReportUnmarked(call, argument, parameter);
            return;
        }

        foreach (var (operation, value) in argument.Elements)
        {
            var data = Handed(value, TypeOf(operation));
            Report(new DataUse(recipient is null ? UseKind.Processing : UseKind.Disclosure, operation.Syntax, call.Method, _code, data, _state.Facts) { Purposes = purposes, Recipient = recipient });
        }
    }

    private ImmutableArray<ITypeSymbol> CalleePurposes(IMethodSymbol method) =>
        _scope.Context.Code.Purposes(method, MarkKind.ProcessesFor) is { IsEmpty: false } own ? own : _scope.Context.Code.Purposes(method.ContainingType, MarkKind.ProcessesFor);

    private void Report(DataUse use)
    {
        if (!use.Data.IsEmpty)
        {
            _scope.Uses.Add(use);
        }
    }
}
