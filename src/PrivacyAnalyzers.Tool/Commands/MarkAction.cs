using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Marking;
using PrivacyAnalyzers.Tool.Reports;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy mark</c>.</summary>
internal sealed class MarkAction(ToolHost host)
{
    internal async Task<int> RunAsync(MarkRequest request, CancellationToken cancellationToken)
    {
        var words = new Vocabulary(request.Language);
        var solution = await new SolutionLoader(request.Loading, host.Dotnet).LoadAsync(request.Path, cancellationToken).ConfigureAwait(false);
        foreach (var note in solution.Notes)
        {
            await host.Error.WriteLineAsync("privacy: " + NoteText.Of(note)).ConfigureAwait(false);
        }

        var purpose = new PurposeChoice(solution, words).Choose(request.Purpose, cancellationToken);
        using var workspace = new AdhocWorkspace();
        var markers = new List<ProjectMarker>();
        foreach (var project in solution.Asked)
        {
            markers.Add(await ProjectMarker.OfAsync(workspace, project, cancellationToken).ConfigureAwait(false));
        }

        var proposed = markers.SelectMany(static marker => marker.Proposals).ToList();
        if (request.Choice.Unknown([.. proposed.Select(static mark => mark.Name)]).FirstOrDefault() is { } unknown)
        {
            throw new LoadException(words[
                $"'{unknown}' names no member that looks personal, is not marked yet, and stands in code written by hand.",
                $"« {unknown} » ne nomme aucun membre qui semble personnel, n'est pas encore marqué, et se trouve dans du code écrit à la main."]);
        }

        var taken = proposed.Where(mark => request.Choice.Takes(mark.Name, mark.Confidence)).ToList();
        var reached = taken.Where(mark => mark.Marking.Purposes.Any(type => type.FullMetadataName() == purpose)).ToList();
        var edits = new List<FileEdit>();
        foreach (var marker in markers)
        {
            edits.AddRange(await marker.EditAsync(marker.Proposals.Where(reached.Contains), purpose, cancellationToken).ConfigureAwait(false));
        }

        // A file that two projects share is changed once.
        await ShowOrWriteAsync(request, solution.Paths, [.. edits.DistinctBy(static edit => edit.Path)], cancellationToken).ConfigureAwait(false);
        await (request.Applies ? host.Out : host.Error).WriteLineAsync(Summary(request, words, reached.Select(static mark => mark.Name).Distinct().Count(), taken.Count - reached.Count, proposed.Count - taken.Count)).ConfigureAwait(false);
        return ExitCodes.Clean;
    }

    private async Task ShowOrWriteAsync(MarkRequest request, RelativePaths paths, ImmutableArray<FileEdit> edits, CancellationToken cancellationToken)
    {
        // Nothing is written before everything could be.
        var written = request.Applies ? edits.Select(edit => (edit.Path, Bytes: edit.Bytes(paths))).ToList() : [];
        await OutputFiles.WriteAsync(written, cancellationToken).ConfigureAwait(false);
        foreach (var (path, _) in written)
        {
            await host.Out.WriteLineAsync(paths.Show(path)).ConfigureAwait(false);
        }

        foreach (var edit in request.Applies ? [] : edits)
        {
            await host.Out.WriteAsync(edit.Diff(paths)).ConfigureAwait(false);
        }
    }

    private static string Summary(MarkRequest request, Vocabulary words, int marks, int unreachable, int left)
    {
        var (count, beyond, fewer) = (Number(marks), Number(unreachable), Number(left));
        var done = request.Applies
            ? words[$"{count} members marked. Review each: a mark says why the data is there.", $"{count} membres marqués. Relisez chacun : une marque dit pourquoi la donnée est là."]
            : words[$"{count} members would be marked; '--apply' writes them.", $"{count} membres seraient marqués ; « --apply » les écrit."];
        return done
            + (unreachable > 0 ? words[$" {beyond} are in projects that cannot name the purpose.", $" {beyond} sont dans des projets qui ne peuvent pas nommer la finalité."] : "")
            + (left > 0 ? words[$" {fewer} more look personal and were not asked for.", $" {fewer} de plus semblent personnels et n'ont pas été demandés."] : "");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
