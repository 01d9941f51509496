using System.Globalization;
using PrivacyAnalyzers.Tool.Inventories;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Locks;
using PrivacyAnalyzers.Tool.Reports;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy lock</c>.</summary>
internal sealed class LockAction(ToolHost host)
{
    internal async Task<int> RunAsync(LockRequest request, CancellationToken cancellationToken)
    {
        var solution = await new SolutionLoader(request.Loading, host.Dotnet).LoadAsync(request.Path, cancellationToken).ConfigureAwait(false);
        var (sinks, failures) = await SinkReading.ReadAsync(solution, cancellationToken).ConfigureAwait(false);
        var text = LockText.Write(LockWriter.Of(InventoryReader.Read(solution, cancellationToken), sinks));
        var file = request.Output ?? Path.Combine(Directory.Exists(request.Path) ? request.Path : Path.GetDirectoryName(Path.GetFullPath(request.Path))!, LockFile.Name);
        var isCurrent = File.Exists(file) && (await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false)).ReplaceLineEndings("\n") == text;
        foreach (var note in solution.Notes)
        {
            await host.Error.WriteLineAsync("privacy: " + NoteText.Of(note)).ConfigureAwait(false);
        }

        foreach (var failure in failures)
        {
            await host.Error.WriteLineAsync("privacy: an analyzer failed, and may have missed something: " + failure).ConfigureAwait(false);
        }

        if (request.Check)
        {
            await host.Out.WriteLineAsync(isCurrent ? $"{Path.GetFileName(file)} says what the code says." : $"{Path.GetFileName(file)} does not say what the code says: run 'privacy lock' and review the change.").ConfigureAwait(false);
            return isCurrent ? ExitCodes.Clean : ExitCodes.Findings;
        }

        if (!isCurrent)
        {
            await OutputFiles.WriteAsync(file, text, cancellationToken).ConfigureAwait(false);
        }

        var written = LockText.Read(text);
        await host.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(file)}: {written.Purposes.Length} purposes, {written.Types.Sum(static type => type.Members.Length)} members of {written.Types.Length} types, {written.Sinks!.Value.Length} ways in which they leave{(isCurrent ? ", unchanged" : "")}.")).ConfigureAwait(false);
        return ExitCodes.Clean;
    }
}
