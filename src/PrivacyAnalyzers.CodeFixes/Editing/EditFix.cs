using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>A fix that is a handful of edits, in the document of the finding or another: a purpose, a base class.</summary>
public abstract class EditFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => EditFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var offer in await OffersAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                var solution = context.Document.Project.Solution;
                context.RegisterCodeFix(
                    CodeAction.Create(offer.Title, cancellationToken => EditApplication.ApplyAsync(solution, offer.Edits, cancellationToken), offer.EquivalenceKey), diagnostic);
            }
        }
    }

    /// <summary>What can be done about the finding, everything checked; empty for nothing.</summary>
    private protected abstract Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken);

    /// <summary>As <see cref="OffersAsync"/>, for <see cref="EditFixAll"/>.</summary>
    internal Task<ImmutableArray<EditOffer>> AllOffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        OffersAsync(document, diagnostic, cancellationToken);
}
