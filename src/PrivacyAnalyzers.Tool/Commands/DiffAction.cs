using PrivacyAnalyzers.Tool.Inventories;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Locks;
using PrivacyAnalyzers.Tool.Reports;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy diff</c>.</summary>
internal sealed class DiffAction(ToolHost host)
{
    internal async Task<int> RunAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        if (!File.Exists(request.Before))
        {
            throw new LoadException($"There is no lock file '{request.Before}'. 'privacy lock' writes one.");
        }

        var before = LockFile.Read(request.Before);
        var after = request.After.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && File.Exists(request.After)
            ? LockFile.Read(request.After)
            : await OfCodeAsync(request, cancellationToken).ConfigureAwait(false);
        await host.Out.WriteAsync(new ChangeText(new Vocabulary(request.Language)).Write(LockDiff.Between(before, after))).ConfigureAwait(false);
        return ExitCodes.Clean;
    }

    private async Task<PrivacyLock> OfCodeAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        var solution = await new SolutionLoader(request.Loading, host.Dotnet).LoadAsync(request.After, cancellationToken).ConfigureAwait(false);
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
