using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>Makes edits of any number of documents at once.</summary>
internal static class EditApplication
{
    internal static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<DocumentEdit> edits, CancellationToken cancellationToken)
    {
        foreach (var ofDocument in edits.Distinct().GroupBy(edit => edit.Document))
        {
            if (solution.GetDocument(ofDocument.Key) is not { } document
                || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            {
                continue;
            }

            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentText(document.Id, text.WithChanges(Changes(root, ofDocument.ToList())));
        }

        return solution;
    }

    private static IEnumerable<TextChange> Changes(SyntaxNode root, List<DocumentEdit> edits)
    {
        var removed = edits.Where(edit => edit.Text is null).Select(edit => root.FindNode(edit.Span, getInnermostNodeForTie: false)).ToList();
        var changes = edits.Where(edit => edit.Text is not null).Select(edit => new TextChange(edit.Span, edit.Text!))
            .Concat(NodeRemoval.Of(removed)).OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End).ToList();
        var end = 0;
        for (var i = 0; i < changes.Count; i++)
        {
            // Two findings that want the same place changed differently: the first is mended, the other is found again.
            if (changes[i].Span.Start >= end)
            {
                yield return i + 1 < changes.Count && AreDirectivesOfOnePlace(changes[i], changes[i + 1]) ? UsingInsertion.WithoutEmptyLine(changes[i]) : changes[i];
                end = changes[i].Span.End;
            }
        }
    }

    private static bool AreDirectivesOfOnePlace(TextChange one, TextChange next) =>
        one.Span == next.Span && one.Span.IsEmpty && UsingInsertion.IsDirective(one) && UsingInsertion.IsDirective(next);
}
