using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Verification;

/// <summary>Analyses sources that are cut off and asks for fixes. What they would do there is not compared; nothing may be thrown.</summary>
internal static class HalfTypedFixes
{
    /// <returns>The number of findings.</returns>
    public static async Task<int> RunAsync(SolutionState state, SourceVerification verification, FixOffers offers, Solution solution)
    {
        var sources = state.Sources.Select(s => (s.FileName, MarkupText.Parse(s.Content, s.FileName).Code)).ToList();
        var findings = 0;
        foreach (var (where, code, trees) in HalfTypedSources.Of(sources, verification.Factory.Parse))
        {
            var cut = solution;
            foreach (var tree in trees)
                cut = cut.WithDocumentText(cut.GetDocumentIdsWithFilePath(tree.FilePath).Single(), await tree.GetTextAsync().ConfigureAwait(false));
            findings += (await AnalyseAsync(cut, where, code).ConfigureAwait(false)).Length;
            foreach (var offer in await offers.AllAsync(cut).ConfigureAwait(false))
            {
                try
                {
                    await offer.Action.GetOperationsAsync(CancellationToken.None).ConfigureAwait(false);
                }
                catch (Exception exception)
                {
                    var text = await offer.Document.GetTextAsync().ConfigureAwait(false);
                    throw new VerificationException($"Applying {offer} to half-typed code threw: {exception}\n{text}⟨end⟩", exception);
                }
            }
        }

        return findings;

        async Task<ImmutableArray<Diagnostic>> AnalyseAsync(Solution cut, string where, string code)
        {
            try
            {
                return await offers.DiagnosticsAsync(cut.Projects.Single()).ConfigureAwait(false);
            }
            catch (VerificationException exception)
            {
                throw new VerificationException($"Half-typed: {where}:\n{code}⟨end⟩\n{exception.Message}", exception);
            }
        }
    }
}
