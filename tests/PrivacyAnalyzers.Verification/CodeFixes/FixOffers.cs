using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacyAnalyzers.Verification;

/// <summary>Asks the fix providers what they offer.</summary>
internal sealed class FixOffers(SourceVerification verification, ImmutableArray<CodeFixProvider> providers, int? index, string? equivalenceKey)
{
    // The same solution is asked about by the offers, the fixes one by one, and fix all in each scope.
    private readonly ConditionalWeakTable<Solution, Task<ImmutableArray<Diagnostic>>> _diagnostics = [];
    private readonly ConditionalWeakTable<Solution, Task<IReadOnlyList<OfferedFix>>> _offers = [];
    private readonly bool _fixesCompilerDiagnostics = providers.Any(p => p.FixableDiagnosticIds.Any(id => id.StartsWith("CS", StringComparison.Ordinal)));

    /// <summary>The diagnostics of the tested project that could be fixed, on the trees of its documents.</summary>
    public Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project) => _diagnostics.GetValue(project.Solution, _ => FindAsync(project));

    /// <summary>All that is offered, in source order of the diagnostics.</summary>
    public Task<IReadOnlyList<OfferedFix>> AllAsync(Solution solution) => _offers.GetValue(solution, FindOffersAsync);

    /// <summary>Of what is offered, what the test chose: one for each diagnostic at most.</summary>
    public IEnumerable<OfferedFix> Chosen(IEnumerable<OfferedFix> offers)
        => offers.GroupBy(o => o.Diagnostic)
            .Select(group => group.Where(o => equivalenceKey is null || o.Action.EquivalenceKey == equivalenceKey).ElementAtOrDefault(index ?? 0))
            .OfType<OfferedFix>();

    private async Task<ImmutableArray<Diagnostic>> FindAsync(Project project)
    {
        var trees = new List<SyntaxTree>();
        foreach (var document in project.Documents)
            trees.Add(await document.GetSyntaxTreeAsync().ConfigureAwait(false) ?? throw new InvalidOperationException("A C# document has no tree."));
        return await verification.FindAsync(trees, ReferencedAs.Image, _fixesCompilerDiagnostics).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<OfferedFix>> FindOffersAsync(Solution solution)
    {
        var offers = new List<OfferedFix>();
        foreach (var diagnostic in await DiagnosticsAsync(solution.Projects.Single()).ConfigureAwait(false))
        {
            if (solution.GetDocument(diagnostic.Location.SourceTree) is { } document)
                offers.AddRange(await ForAsync(document, diagnostic).ConfigureAwait(false));
        }

        return offers;
    }

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
