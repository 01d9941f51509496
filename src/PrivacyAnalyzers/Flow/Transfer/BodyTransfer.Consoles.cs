using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// The console's writers: a method of TextWriter says nothing of where it writes, the object does.
internal sealed partial class BodyTransfer
{
    private void ReportConsoleWriter(CallSite call)
    {
        if (!_scope.IsReporting || !call.Method.Name.StartsWith("Write", System.StringComparison.Ordinal) || !call.Method.ContainingType.Is("System.IO.TextWriter") || !call.Receiver.Identity.Terms.Any(IsConsoleWriter))
        {
            return;
        }

        foreach (var (operation, value) in call.Arguments.SelectMany(argument => argument.Elements))
        {
            Report(new DataUse(UseKind.Console, operation.Syntax, call.Method, _code, Unmasked(UseKind.Console, Shown(value, operation)), _state.Facts));
        }
    }

    private static bool IsConsoleWriter(Term term) =>
        term is { Kind: TermKind.Member, Detail: IPropertySymbol { Name: "Out" or "Error" } property } && property.ContainingType.Is("System.Console");
}
