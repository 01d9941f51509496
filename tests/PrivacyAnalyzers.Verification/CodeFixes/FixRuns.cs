using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PrivacyAnalyzers.Verification;

/// <summary>The two ways a user applies a fix: one by one, and all at once.</summary>
internal sealed class FixRuns(FixOffers offers, Solution start)
{
    private readonly List<IReadOnlyDictionary<string, string>> _finished = [];

    /// <summary>Everything offered at the start, each checked to have a key and to change something.</summary>
    public async Task<IReadOnlyList<OfferedFix>> CheckOffersAsync()
    {
        var all = await offers.AllAsync(start).ConfigureAwait(false);
        foreach (var offer in all)
        {
            if (string.IsNullOrWhiteSpace(offer.Action.Title) || string.IsNullOrEmpty(offer.Action.EquivalenceKey))
                throw new VerificationException($"{offer} needs a title and an equivalence key: fix all groups by it.");
            await FixApplication.ApplyAsync(start, offer.Action, offer.ToString()).ConfigureAwait(false);
        }

        return all;
    }

    /// <summary>Applies the chosen fix to the first diagnostic, again and again.</summary>
    /// <param name="iterations">How often; null until nothing is offered any more.</param>
    public async Task<Solution> OneByOneAsync(int? iterations)
    {
        var solution = start;
        var limit = iterations ?? int.MaxValue;
        for (var done = 0; done < limit; done++)
        {
            var chosen = offers.Chosen(await offers.AllAsync(solution).ConfigureAwait(false)).ToList();
            if (chosen is not [var first, ..])
            {
                _finished.Add(await FixApplication.AllTextsAsync(solution).ConfigureAwait(false));
                return iterations is null ? solution : throw new VerificationException($"The fix was expected {iterations} time(s), and was offered {done} time(s).");
            }

            // A fix may uncover another finding, but one that comes back for ever is not a fix.
            if (iterations is null && done == 0)
                limit = (2 * chosen.Count) + 2;
            else if (iterations is null && done == limit - 1)
                throw new VerificationException($"After {done} fixes, {first} is still offered. Text now:\n{await first.Document.GetTextAsync().ConfigureAwait(false)}");
            solution = await FixApplication.ApplyAsync(solution, first.Action, first.ToString()).ConfigureAwait(false);
        }

        return solution;
    }

    /// <summary>Fixes all in a scope, once for each scope unit, ID and equivalence key.</summary>
    /// <param name="iterations">How often; null for as often as there are groups.</param>
    public async Task<Solution> AllAtOnceAsync(FixAllScope scope, int? iterations)
    {
        var solution = start;
        int? limit = iterations;
        for (var done = 0; ; done++)
        {
            if (done > 0 && await IsFinishedAsync(solution).ConfigureAwait(false))
                return solution;
            var chosen = offers.Chosen(await offers.AllAsync(solution).ConfigureAwait(false)).ToList();
            limit ??= chosen.Select(o => (scope == FixAllScope.Document ? o.Document.Id : null, o.Diagnostic.Id, o.Action.EquivalenceKey)).Distinct().Count();
            if (chosen is not [var first, ..] || (iterations is not null && done == limit))
                return solution;
            if (done == limit)
                throw new VerificationException($"Fix all in {scope} leaves {chosen.Count} behind after {done} time(s), the first is {first}. Text now:\n{await first.Document.GetTextAsync().ConfigureAwait(false)}");
            solution = await FixAllAsync(solution, first, scope).ConfigureAwait(false);
        }
    }

    // Text in which nothing was offered any more needs no second look.
    private async Task<bool> IsFinishedAsync(Solution solution)
    {
        var texts = await FixApplication.AllTextsAsync(solution).ConfigureAwait(false);
        return _finished.Any(f => f.Count == texts.Count && f.All(pair => texts.TryGetValue(pair.Key, out var text) && text == pair.Value));
    }

    private async Task<Solution> FixAllAsync(Solution solution, OfferedFix first, FixAllScope scope)
    {
        var what = $"fix all in {scope} of {first}";
        var provider = first.Provider.GetFixAllProvider() ?? throw new VerificationException($"{first.Provider.GetType().Name} has no fix-all provider.");
        if (!provider.GetSupportedFixAllScopes().Contains(scope))
            throw new VerificationException($"{first.Provider.GetType().Name} does not support {what}.");
        var context = new FixAllContext(
            first.Document, first.Provider, scope, first.Action.EquivalenceKey!, ImmutableHashSet.Create(first.Diagnostic.Id), new FixAllDiagnostics(offers), CancellationToken.None);
        var action = await provider.GetFixAsync(context).ConfigureAwait(false) ?? throw new VerificationException($"There is no action for {what}.");
        return await FixApplication.ApplyAsync(solution, action, what).ConfigureAwait(false);
    }
}
