using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Locks;
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
            : await LockOfCode.ReadAsync(request.After, request.Loading, host, cancellationToken).ConfigureAwait(false);
        await host.Out.WriteAsync(new ChangeText(new Vocabulary(request.Language)).Write(LockDiff.Between(before, after))).ConfigureAwait(false);
        return ExitCodes.Clean;
    }
}
