using PrivacyAnalyzers.Tool.Inventories;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Records;
using PrivacyAnalyzers.Tool.Reports;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>What documents are written from, and where they go: the same for all of them.</summary>
internal sealed class DocumentSources(ToolHost host, DocumentRequest request)
{
    /// <summary>Reads the code and the side file; says beside the document what could not be seen.</summary>
    internal async Task<(SolutionInventory Inventory, SideFile Side)> ReadAsync(CancellationToken cancellationToken)
    {
        var (solution, side) = await LoadAsync(cancellationToken).ConfigureAwait(false);
        return (InventoryReader.Read(solution, cancellationToken), side);
    }

    /// <summary>As <see cref="ReadAsync"/>, for who looks at the code itself.</summary>
    internal async Task<(LoadedSolution Solution, SideFile Side)> LoadAsync(CancellationToken cancellationToken)
    {
        if (request.Side is { } named && !File.Exists(named))
        {
            throw new LoadException($"There is no file '{named}'.");
        }

        var beside = Path.Combine(Directory.Exists(request.Path) ? request.Path : Path.GetDirectoryName(Path.GetFullPath(request.Path))!, SideFile.Name);

        // A pipe that somebody names is one that somebody writes into.
        if (request.Side is null && EntryKind.IsSpecial(beside))
        {
            throw new LoadException($"'{beside}' is a pipe, a socket or a device, and no file.");
        }

        var side = SideFile.Read(request.Side ?? beside);
        var solution = await new SolutionLoader(request.Loading, host.Dotnet).LoadAsync(request.Path, cancellationToken).ConfigureAwait(false);
        foreach (var note in solution.Notes)
        {
            await host.Error.WriteLineAsync("privacy: " + NoteText.Of(note)).ConfigureAwait(false);
        }

        return (solution, side);
    }

    internal Task WriteAsync(string text, CancellationToken cancellationToken) =>
        request.Output is { } output ? OutputFiles.WriteAsync(output, text, cancellationToken) : host.Out.WriteAsync(text);
}
