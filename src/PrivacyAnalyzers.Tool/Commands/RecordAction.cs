using System.Globalization;
using PrivacyAnalyzers.Tool.Inventories;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Records;
using PrivacyAnalyzers.Tool.Reports;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy record</c>.</summary>
internal sealed class RecordAction(ToolHost host)
{
    internal async Task<int> RunAsync(RecordRequest request, CancellationToken cancellationToken)
    {
        if (request.Side is { } named && !File.Exists(named))
        {
            throw new LoadException($"There is no file '{named}'.");
        }

        var side = SideFile.Read(request.Side ?? Path.Combine(Directory.Exists(request.Path) ? request.Path : Path.GetDirectoryName(Path.GetFullPath(request.Path))!, SideFile.Name));
        var solution = await new SolutionLoader(request.Loading, host.Dotnet).LoadAsync(request.Path, cancellationToken).ConfigureAwait(false);
        var words = new Vocabulary(request.Language);
        var record = new RecordBuilder(InventoryReader.Read(solution, cancellationToken), side, words).Build();
        var text = request.Format switch
        {
            "json" => RecordJson.Write(record),
            "csv" => RecordCsv.Write(record, words),
            _ => new RecordHtml(words).Write(record),
        };
        foreach (var note in solution.Notes)
        {
            await host.Error.WriteLineAsync("privacy: " + NoteText.Of(note)).ConfigureAwait(false);
        }

        if (request.Output is { } output)
        {
            await File.WriteAllTextAsync(output, text, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await host.Out.WriteAsync(text).ConfigureAwait(false);
        }

        await host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{record.Activities.Length} activities; {record.Missing} fields are missing.")).ConfigureAwait(false);
        return ExitCodes.Clean;
    }
}
