using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PrivacyAnalyzers.Baselines;
using PrivacyAnalyzers.Rules.Tool;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Reports;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy baseline</c>.</summary>
internal sealed class BaselineAction(ToolHost host)
{
    internal async Task<int> RunAsync(BaselineRequest request, CancellationToken cancellationToken)
    {
        var solution = await new SolutionLoader(request.Loading, host.Dotnet).LoadAsync(request.Path, cancellationToken).ConfigureAwait(false);
        var analysis = new ProjectAnalysis(AnalyzerSet.All, solution.Paths) { HonoursBaseline = false };
        var plans = new List<(string File, string? Text, string Said)>();
        foreach (var project in solution.Asked)
        {
            var found = await analysis.RunAsync(project, cancellationToken).ConfigureAwait(false);
            var keys = found.Findings.Where(static finding => LapsedReview.CanExcuse(finding.Id)).Select(static finding => finding.Key).ToImmutableHashSet();
            plans.Add(Plan(BaselineFiles.Of(project), keys, request.Prune, solution.Paths));
        }

        // Nothing is written before everything could be: half a baseline would hide what the other half shows.
        await OutputFiles.WriteAsync([.. plans.Where(static plan => plan.Text is not null).Select(static plan => (plan.File, Encoding.UTF8.GetBytes(plan.Text!)))], cancellationToken).ConfigureAwait(false);
        foreach (var (_, _, said) in plans)
        {
            await host.Out.WriteLineAsync(said).ConfigureAwait(false);
        }

        foreach (var note in solution.Notes)
        {
            await host.Error.WriteLineAsync("privacy: " + NoteText.Of(note)).ConfigureAwait(false);
        }

        return ExitCodes.Clean;
    }

    private static (string File, string? Text, string Said) Plan(string file, ImmutableHashSet<FindingKey> found, bool prunes, RelativePaths paths)
    {
        var shown = paths.Show(file);
        var old = File.Exists(file) ? Read(file, shown) : null;
        if (old is null && (prunes || found.IsEmpty))
        {
            return (file, null, $"{shown}: there is none, and nothing to keep.");
        }

        var kept = prunes ? [.. old!.Where(found.Contains)] : found;
        var added = kept.Count(key => old?.Contains(key) != true);
        var dropped = old?.Count(key => !kept.Contains(key)) ?? 0;
        return (file, BaselineText.Write(kept), string.Create(CultureInfo.InvariantCulture, $"{shown}: {kept.Count} kept, {added} new, {dropped} dropped."));
    }

    private static ImmutableHashSet<FindingKey> Read(string file, string shown)
    {
        if (EntryKind.IsSpecial(file))
        {
            throw new LoadException($"{shown} is a pipe, a socket or a device, and no file.");
        }

        try
        {
            return [.. BaselineText.Read(File.ReadAllText(file)).Select(static entry => entry.Key)];
        }
        catch (BaselineFormatException broken)
        {
            throw new LoadException($"{shown} cannot be read: {broken.Message}. Mend it or delete it.");
        }
    }
}
