using System.Globalization;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Records;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy record</c>.</summary>
internal sealed class RecordAction(ToolHost host)
{
    internal async Task<int> RunAsync(DocumentRequest request, CancellationToken cancellationToken)
    {
        if (request is { Format: "xlsx", Output: null })
        {
            throw new LoadException("A workbook is no text: '--format xlsx' needs '--output'.");
        }

        var sources = new DocumentSources(host, request);
        var (inventory, side) = await sources.ReadAsync(cancellationToken).ConfigureAwait(false);
        var words = new Vocabulary(request.Language);
        var record = new RecordBuilder(inventory, side, words).Build();
        var written = request.Format switch
        {
            "json" => sources.WriteAsync(RecordJson.Write(record), cancellationToken),
            "csv" => sources.WriteAsync(RecordCsv.Write(record, words), cancellationToken),
            "xlsx" => OutputFiles.WriteAsync([(request.Output!, new RecordWorkbook(words).Write(record))], cancellationToken),
            _ => sources.WriteAsync(new RecordHtml(words).Write(record), cancellationToken),
        };
        await written.ConfigureAwait(false);
        var others = record.OnBehalf.IsEmpty ? "" : string.Create(CultureInfo.InvariantCulture, $", {record.OnBehalf.Length} on behalf of others");
        await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{record.Activities.Length} activities{others}; {record.Missing} fields are missing.")).ConfigureAwait(false);
        return ExitCodes.Clean;
    }
}
