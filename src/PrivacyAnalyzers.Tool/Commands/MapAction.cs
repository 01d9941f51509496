using PrivacyAnalyzers.Tool.Maps;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy map</c>.</summary>
internal sealed class MapAction(ToolHost host)
{
    internal async Task<int> RunAsync(DocumentRequest request, CancellationToken cancellationToken)
    {
        var sources = new DocumentSources(host, request);
        var (inventory, side) = await sources.ReadAsync(cancellationToken).ConfigureAwait(false);
        var words = new Vocabulary(request.Language);
        await sources.WriteAsync(new MapSvg(words).Write(new MapBuilder(inventory, side, words).Build()), cancellationToken).ConfigureAwait(false);
        return ExitCodes.Clean;
    }
}
