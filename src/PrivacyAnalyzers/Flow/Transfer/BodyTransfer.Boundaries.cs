using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Transfer;

// Where data go out of sight: into something marked that takes the duty over, or into code that says nothing.
internal sealed partial class BodyTransfer
{
    /// <summary>A parameter that is personal data itself: its body answers for what it does, for the purposes that the mark says.</summary>
    private void ReportTakenOver(DataMark mark, IParameterSymbol parameter, CallArgument argument)
    {
        foreach (var (operation, value) in argument.Elements)
        {
            ReportTakenOver(mark, parameter, operation.Syntax, Handed(value, TypeOf(operation)));
        }
    }

    /// <summary>A member that is personal data itself.</summary>
    private void ReportTakenOver(ISymbol member, FlowValue value, IOperation place)
    {
        if (_scope.IsReporting && !value.Data.IsEmpty && _known.Marks.Of(member) is { Purposes.IsEmpty: false } mark && !IsCarrier(mark, ValueTypes.Of(member)))
        {
            ReportTakenOver(mark, member, place is IAssignmentOperation assignment ? assignment.Value.Syntax : place.Syntax, value.Data);
        }
    }

    private void ReportTakenOver(DataMark mark, ISymbol target, SyntaxNode place, DataSet data) =>
        Report(new DataUse(UseKind.Processing, place, target, _code, Unmasked(data), _state.Facts)
        {
            Purposes = mark.Purposes.Select(collected => collected.Purpose).Distinct<ITypeSymbol>(SymbolEqualityComparer.Default).ToImmutableArray(),
            IsTakenOver = true,
        });

    /// <summary>Code of the team's own that cannot be looked into is expected to say what it does with the data; other code where the user asks.</summary>
    private void ReportUnmarked(CallSite call, CallArgument argument, IParameterSymbol parameter)
    {
        var boundaries = _scope.Context.Boundaries;
        if (_known.Marks.Of(parameter) is not null
            || !(boundaries.IsOwnWithoutBody(call.Method) || (boundaries.IsUnknown(call.Method) && _scope.Context.CountsBoundaries(call.Operation.Syntax.SyntaxTree)))
            || SaysWhatItDoes(call.Method, parameter))
        {
            return;
        }

        foreach (var (operation, value) in argument.Elements)
        {
            Report(new DataUse(UseKind.Processing, operation.Syntax, parameter, _code, Unmasked(Handed(value, TypeOf(operation))), _state.Facts) { IsUnmarked = true });
        }
    }

    /// <summary>It asks about consent, records it, takes a key, or ends or masks what it is given.</summary>
    private bool SaysWhatItDoes(IMethodSymbol method, IParameterSymbol parameter)
    {
        var code = _scope.Context.Code;
        return _known.Checks.IsCheck(method) || _known.Checks.IsCheck(parameter) || code.Has(parameter, MarkKind.SubjectKey)
            || code.Of(method).Any(mark => mark.Kind is MarkKind.GrantsConsent or MarkKind.WithdrawsConsent or MarkKind.Anonymizes or MarkKind.Pseudonymizes or MarkKind.Redacts);
    }

    // A key or a pseudonym goes where rows are told apart.
    private static DataSet Unmasked(DataSet data) => data.Where(datum => datum.Form != DatumForm.Masked);
}
