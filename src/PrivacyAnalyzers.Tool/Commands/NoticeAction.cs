using PrivacyAnalyzers.Tool.Notices;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy notice</c>.</summary>
internal sealed class NoticeAction(ToolHost host)
{
    internal async Task<int> RunAsync(DocumentRequest request, CancellationToken cancellationToken)
    {
        var sources = new DocumentSources(host, request);
        var (inventory, side) = await sources.ReadAsync(cancellationToken).ConfigureAwait(false);
        var words = new Vocabulary(request.Language);
        var notice = new NoticeBuilder(inventory, side, words).Build();
        await sources.WriteAsync(request.Format == "text" ? notice.Short + "\n" : new NoticeHtml(words).Write(notice), cancellationToken).ConfigureAwait(false);
        return ExitCodes.Clean;
    }
}
