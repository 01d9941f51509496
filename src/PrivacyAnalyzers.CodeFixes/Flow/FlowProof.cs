using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.CodeFixes.Editing;

namespace PrivacyAnalyzers.CodeFixes.Flow;

/// <summary>
/// Tries an offer before it is made: the changed member must give no warning it did not give before, the finding must be gone, and no other
/// may have come. What a check establishes is for the analysis to say, not for the fix to guess.
/// </summary>
internal sealed class FlowProof
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly FlowFinding _finding;
    private readonly AnalyzedMember _member;
    private readonly Lazy<Task<State>> _before;

    internal FlowProof(FlowFinding finding, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        _finding = finding;
        _analyzers = analyzers;
        _member = AnalyzedMember.Around(finding.Root, finding.Diagnostic.Location.SourceSpan);
        _before = new(() => StateAsync(finding.Document, cancellationToken));
    }

    internal async Task<bool> HoldsAsync(EditOffer offer, CancellationToken cancellationToken)
    {
        var solution = await EditApplication.ApplyAsync(_finding.Document.Project.Solution, offer.Edits, cancellationToken).ConfigureAwait(false);
        if (solution.GetDocument(_finding.Document.Id) is not { } changed)
        {
            return false;
        }

        var before = await _before.Value.ConfigureAwait(false);
        var after = await StateAsync(changed, cancellationToken, unlessMoreThan: before.Compiler).ConfigureAwait(false);
        return after.Compiler is not null
            && IsWithin(after.Compiler, before.Compiler!)
            && IsWithin(after.Findings, before.Findings)
            && Count(after.Findings, Question) < Count(before.Findings, Question);
    }

    private string Question => MissingConsent.Question(_finding.Diagnostic.Id);

    private async Task<State> StateAsync(Document document, CancellationToken cancellationToken, Dictionary<string, int>? unlessMoreThan = null)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var span = _member.In(root!);
        var compiler = Counts(model!.GetDiagnostics(span, cancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed));
        return unlessMoreThan is not null && !IsWithin(compiler, unlessMoreThan)
            ? new State(null, new Dictionary<string, int>())
            : new State(compiler, Counts(await FlowAnalysis.FindingsAsync(_analyzers, document, span, cancellationToken).ConfigureAwait(false)));
    }

    private static Dictionary<string, int> Counts(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.GroupBy(static diagnostic => MissingConsent.Question(diagnostic.Id)).ToDictionary(static group => group.Key, static group => group.Count());

    private static bool IsWithin(Dictionary<string, int> counts, Dictionary<string, int> limits) => counts.All(pair => pair.Value <= Count(limits, pair.Key));

    private static int Count(Dictionary<string, int> counts, string id) => counts.TryGetValue(id, out var count) ? count : 0;

    private sealed class State
    {
        internal State(Dictionary<string, int>? compiler, Dictionary<string, int> findings)
        {
            Compiler = compiler;
            Findings = findings;
        }

        /// <summary>Null where it gives more than it may.</summary>
        internal Dictionary<string, int>? Compiler { get; }

        internal Dictionary<string, int> Findings { get; }
    }
}
