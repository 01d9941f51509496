using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Verification;

/// <summary>Asks for fixes in sources that are cut off. What they would do there is not compared; they must not throw.</summary>
internal static class HalfTypedFixes
{
    public static async Task RunAsync(SolutionState state, SourceVerification verification, FixOffers offers, Solution solution)
    {
        var sources = state.Sources.Select(s => (s.FileName, MarkupText.Parse(s.Content, s.FileName).Code)).ToList();
        foreach (var (_, _, trees) in HalfTypedSources.Of(sources, verification.Factory.Parse))
        {
            var cut = solution;
            foreach (var tree in trees)
                cut = cut.WithDocumentText(cut.GetDocumentIdsWithFilePath(tree.FilePath).Single(), await tree.GetTextAsync().ConfigureAwait(false));
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
    }
}
