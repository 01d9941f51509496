using PrivacyAnalyzers.Tool.Inventories;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Reports;

namespace PrivacyAnalyzers.Tool.Locks;

/// <summary>The lock as the code is now, for who writes it and for who compares with it.</summary>
internal static class LockOfCode
{
    /// <param name="path">What to read.</param>
    /// <param name="loading">How.</param>
    /// <param name="host">Told what was read otherwise than asked, and what of the analysis failed.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal static async Task<PrivacyLock> ReadAsync(string path, LoadOptions loading, ToolHost host, CancellationToken cancellationToken)
    {
        var solution = await new SolutionLoader(loading, host.Dotnet).LoadAsync(path, cancellationToken).ConfigureAwait(false);
        foreach (var note in solution.Notes)
        {
            await host.Error.WriteLineAsync("privacy: " + NoteText.Of(note)).ConfigureAwait(false);
        }

        var (sinks, failures) = await SinkReading.ReadAsync(solution, cancellationToken).ConfigureAwait(false);
        foreach (var failure in failures)
        {
            await host.Error.WriteLineAsync("privacy: an analyzer failed, and may have missed something: " + failure).ConfigureAwait(false);
        }

        return LockWriter.Of(InventoryReader.Read(solution, cancellationToken), sinks);
    }
}
