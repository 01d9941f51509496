using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacyAnalyzers.Verification;

/// <summary>Asks the fix providers what they offer.</summary>
internal sealed class FixOffers(SourceVerification verification, ImmutableArray<CodeFixProvider> providers, int? index, string? equivalenceKey)
{
    /// <summary>The diagnostics of the tested project, on the trees of its documents.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project)
    {
        var trees = new List<SyntaxTree>();
        foreach (var document in project.Documents)
            trees.Add(await document.GetSyntaxTreeAsync().ConfigureAwait(false) ?? throw new InvalidOperationException("A C# document has no tree."));
        return await verification.FindAsync(trees, ReferencedAs.Image).ConfigureAwait(false);
    }

    /// <summary>All that is offered, in source order of the diagnostics.</summary>
    public async Task<IReadOnlyList<OfferedFix>> AllAsync(Solution solution)
    {
        var offers = new List<OfferedFix>();
        foreach (var diagnostic in await DiagnosticsAsync(solution.Projects.Single()).ConfigureAwait(false))
        {
            if (solution.GetDocument(diagnostic.Location.SourceTree) is { } document)
                offers.AddRange(await ForAsync(document, diagnostic).ConfigureAwait(false));
        }

        return offers;
    }

    /// <summary>Of what is offered, what the test chose: one for each diagnostic at most.</summary>
    public IEnumerable<OfferedFix> Chosen(IEnumerable<OfferedFix> offers)
        => offers.GroupBy(o => o.Diagnostic)
            .Select(group => group.Where(o => equivalenceKey is null || o.Action.EquivalenceKey == equivalenceKey).ElementAtOrDefault(index ?? 0))
            .OfType<OfferedFix>();

    private async Task<IEnumerable<OfferedFix>> ForAsync(Document document, Diagnostic diagnostic)
    {
        var offers = new List<OfferedFix>();
        foreach (var provider in providers.Where(p => p.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var context = new CodeFixContext(
                document, diagnostic, (action, _) => offers.AddRange(Leaves(action).Select(a => new OfferedFix(provider, a, diagnostic, document))), CancellationToken.None);
            try
            {
                await provider.RegisterCodeFixesAsync(context).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                throw new VerificationException($"{provider.GetType().Name} threw while it looked at {diagnostic}: {exception}\n{await document.GetTextAsync().ConfigureAwait(false)}", exception);
            }
        }

        return offers;
    }

    // A nested action is a menu; what can be applied are its entries.
    private static IEnumerable<CodeAction> Leaves(CodeAction action)
        => action.NestedActions.IsEmpty ? [action] : action.NestedActions.SelectMany(Leaves);
}
