using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>
/// Mends all findings in a scope in one go. The batch fixer of the workspace merges by text and would write a purpose's retention once for every
/// mark that misses it; here equal edits are one.
/// </summary>
internal sealed class EditFixAll : FixAllProvider
{
    internal static readonly EditFixAll Instance = new();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var edits = new List<DocumentEdit>();
        string? title = null;
        foreach (var document in Documents(fixAllContext))
        {
            foreach (var diagnostic in await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
            {
                foreach (var offer in await ((EditFix)fixAllContext.CodeFixProvider).AllOffersAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false))
                {
                    if (offer.EquivalenceKey == fixAllContext.CodeActionEquivalenceKey)
                    {
                        title ??= offer.Title;
                        edits.AddRange(offer.Edits);
                    }
                }
            }
        }

        var solution = fixAllContext.Solution;
        return title is null
            ? null
            : CodeAction.Create(title, cancellationToken => EditApplication.ApplyAsync(solution, edits, cancellationToken), fixAllContext.CodeActionEquivalenceKey);
    }

    internal static IEnumerable<Document> Documents(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => context.Document is { } document ? new[] { document } : Enumerable.Empty<Document>(),
        FixAllScope.Project => context.Project.Documents,
        FixAllScope.Solution => context.Solution.Projects.Where(project => project.Language == context.Project.Language).SelectMany(project => project.Documents),
        _ => Enumerable.Empty<Document>(),
    };
}
