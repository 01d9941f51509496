using System.Globalization;
using PrivacyAnalyzers.Tool.Records;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy record</c>.</summary>
internal sealed class RecordAction(ToolHost host)
{
    internal async Task<int> RunAsync(DocumentRequest request, CancellationToken cancellationToken)
    {
        var sources = new DocumentSources(host, request);
        var (inventory, side) = await sources.ReadAsync(cancellationToken).ConfigureAwait(false);
        var words = new Vocabulary(request.Language);
        var record = new RecordBuilder(inventory, side, words).Build();
        await sources.WriteAsync(
            request.Format switch
            {
                "json" => RecordJson.Write(record),
                "csv" => RecordCsv.Write(record, words),
                _ => new RecordHtml(words).Write(record),
            },
            cancellationToken).ConfigureAwait(false);
        await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{record.Activities.Length} activities; {record.Missing} fields are missing.")).ConfigureAwait(false);
        return ExitCodes.Clean;
    }
}
