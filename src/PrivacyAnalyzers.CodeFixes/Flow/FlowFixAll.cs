using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PrivacyAnalyzers.CodeFixes.Editing;

namespace PrivacyAnalyzers.CodeFixes.Flow;

/// <summary>
/// Mends the findings of a scope one after the other, each in the code that the one before left: one check often mends several uses, and a
/// merge of fixes made apart would write it as often.
/// </summary>
internal sealed class FlowFixAll : FixAllProvider
{
    internal static readonly FlowFixAll Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var key = fixAllContext.CodeActionEquivalenceKey;
        if (key is null || fixAllContext.CodeFixProvider is not FlowFix fix)
        {
            return null;
        }

        var documents = new List<DocumentId>();
        foreach (var document in EditFixAll.Documents(fixAllContext))
        {
            if ((await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)).Any())
            {
                documents.Add(document.Id);
            }
        }

        var (solution, ids) = (fixAllContext.Solution, fixAllContext.DiagnosticIds);
        return documents.Count == 0
            ? null
            : CodeAction.Create(
                "Fix all: " + string.Join(", ", ids.OrderBy(static id => id)),
                async cancellationToken =>
                {
                    var changed = solution;
                    foreach (var document in documents)
                    {
                        changed = await MendAsync(changed, document, fix, key, ids, cancellationToken).ConfigureAwait(false);
                    }

                    return changed;
                },
                key);
    }

    private static async Task<Solution> MendAsync(Solution solution, DocumentId id, FlowFix fix, string key, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var left = 0;
        var questions = new HashSet<string>(ids.Select(MissingConsent.Question));
        HashSet<(string, string?)>? notAsked = null;
        while (solution.GetDocument(id) is { } document)
        {
            var findings = await FlowAnalysis.FindingsAsync(fix.AnalyzersInUse, document, span: null, cancellationToken).ConfigureAwait(false);

            // What another rule said before stays; what it says now, it says because of what has been mended.
            notAsked ??= new(findings.Where(finding => !ids.Contains(finding.Id)).Select(Key));
            if (findings.Where(finding => questions.Contains(MissingConsent.Question(finding.Id)) && !notAsked.Contains(Key(finding))).ElementAtOrDefault(left) is not { } next)
            {
                break;
            }

            var offers = await fix.ProvenAsync(document, next, key, cancellationToken).ConfigureAwait(false);
            if (offers.Count == 0)
            {
                left++;
            }
            else
            {
                solution = await EditApplication.ApplyAsync(solution, offers[0].Edits, cancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }

    private static (string Rule, string? Text) Key(Diagnostic finding) => (finding.Id, finding.Location.SourceTree?.GetText().ToString(finding.Location.SourceSpan));
}
