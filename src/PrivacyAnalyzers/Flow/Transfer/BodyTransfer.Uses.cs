using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
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

        var sinks = SinksOf(call.Method);
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

    private ImmutableArray<Sink> SinksOf(IMethodSymbol method) => method.MethodKind == MethodKind.DelegateInvoke
        ? SinkReader.OfDelegate(method) is { } made ? ImmutableArray.Create(made) : ImmutableArray<Sink>.Empty
        : _scope.Context.Sinks.Of(method);

    private void ReportSink(CallSite call, Sink sink)
    {
        var holes = Template(call);
        var hole = 0;
        var afterTemplate = false;
        foreach (var argument in call.Arguments)
        {
            var isTemplate = IsTemplate(argument);
            foreach (var (operation, value) in argument.Elements)
            {
                var isTakenApart = afterTemplate && hole < holes.Length && holes[hole++];
                if (!sink.Takes(argument.Parameter?.Name) || Unconverted(operation).Type.IsOrImplements(WellKnownNames.Logger))
                {
                    continue;
                }

                var data = isTakenApart ? Serialised(value, operation) : Shown(value, operation, withElements: true);
                data = data.Where(datum => !AcceptsMasked(sink.Kind) || datum.Form == DatumForm.Plain);
                Report(new DataUse(sink.Kind, operation.Syntax, call.Method, _code, data, _state.Facts) { Recipient = sink.Recipient, Channel = sink.Channel });
            }

            afterTemplate |= isTemplate;
        }
    }

    /// <summary>Logs, consoles, exceptions and telemetry may have a pseudonym, a redacted text or a key.</summary>
    private static bool AcceptsMasked(UseKind kind) => kind is UseKind.Log or UseKind.Console or UseKind.Exception or UseKind.Telemetry;

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
        if ((own.IsEmpty && recipient is null && (!isOpaque || purposes.IsEmpty)) || (_known.Marks.Of(parameter) is { Purposes.IsEmpty: false } mark && !IsCarrier(mark, parameter.Type)))
        {
            return;
        }

        foreach (var (operation, value) in argument.Elements)
        {
            var data = Handed(value, Unconverted(operation).Type);
            Report(new DataUse(recipient is null ? UseKind.Processing : UseKind.Disclosure, operation.Syntax, call.Method, _code, data, _state.Facts) { Purposes = purposes, Recipient = recipient });
        }
    }

    private ImmutableArray<ITypeSymbol> CalleePurposes(IMethodSymbol method) =>
        _scope.Context.Code.Purposes(method, MarkKind.ProcessesFor) is { IsEmpty: false } own ? own : _scope.Context.Code.Purposes(method.ContainingType, MarkKind.ProcessesFor);

    private void Report(DataUse use)
    {
        if (use.Data.Data.Any(datum => datum.Label.Mark is not null))
        {
            _scope.Uses.Add(use);
        }
    }
}
