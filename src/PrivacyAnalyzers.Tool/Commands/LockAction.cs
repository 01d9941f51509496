using System.Globalization;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Locks;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy lock</c>.</summary>
internal sealed class LockAction(ToolHost host)
{
    internal async Task<int> RunAsync(LockRequest request, CancellationToken cancellationToken)
    {
        var text = LockText.Write(await LockOfCode.ReadAsync(request.Path, request.Loading, host, cancellationToken).ConfigureAwait(false));
        var file = request.Output ?? Path.Combine(Directory.Exists(request.Path) ? request.Path : Path.GetDirectoryName(Path.GetFullPath(request.Path))!, LockFile.Name);
        var isCurrent = File.Exists(file) && !EntryKind.IsSpecial(file) && (await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false)).ReplaceLineEndings("\n") == text;
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
