using System.Collections.Immutable;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Plans;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>Runs <c>privacy plan</c>.</summary>
internal sealed class PlanAction(ToolHost host)
{
    /// <summary>What is asked of the rules: what stands in the way of an erasure.</summary>
    private static readonly ImmutableSortedSet<string> Rules =
    [
        "PRIV0010", "PRIV3003", "PRIV3005", "PRIV4001", "PRIV4002", "PRIV4003", "PRIV4004", "PRIV4006", "PRIV4007",
    ];

    internal async Task<int> RunAsync(DocumentRequest request, string? context, CancellationToken cancellationToken)
    {
        var sources = new DocumentSources(host, request);
        var (solution, _) = await sources.LoadAsync(cancellationToken).ConfigureAwait(false);
        var words = new Vocabulary(request.Language);
        var analysis = new ProjectAnalysis(AnalyzerSet.Of(Rules), solution.Paths)
        {
            HonoursBaseline = false,
            Options = ImmutableDictionary<string, string>.Empty.Add(PrivacyOptions.Level.Key, "whole"),
        };
        var found = await SolutionAnalysis.RunAsync(solution, analysis, done: null, cancellationToken).ConfigureAwait(false);
        var problems = found.Findings.Where(static finding => Rules.Contains(finding.Id)).ToImmutableArray();
        var plans = solution.Asked.SelectMany(project => new ErasurePlanner(project, words).Read(problems, cancellationToken)).ToList();
        var chosen = plans.Where(plan => context is null || plan.Context == context).ToList();
        if (chosen.Count == 0)
        {
            throw new LoadException(plans.Count == 0
                ? Nothing(solution, words)
                : words[$"There is no context '{context}'. There are: ", $"Il n'y a pas de contexte « {context} ». Il y a : "] + string.Join(", ", plans.Select(static plan => plan.Context)) + ".");
        }

        await sources.WriteAsync(string.Join('\n', chosen.Select(new PlanText(words).Write)), cancellationToken).ConfigureAwait(false);
        return ExitCodes.Clean;
    }

    private static string Nothing(LoadedSolution solution, Vocabulary words)
    {
        var unseen = solution.Asked.SelectMany(static project => UnseenSets.Contexts(project.Compilation)).Distinct().ToList();
        if (unseen.Count == 0)
        {
            return words["There is no DbContext, and no [PersonalDataStore], that could be read.", "Il n'y a ni DbContext ni [PersonalDataStore] qui puisse être lu."];
        }

        var (contexts, above) = (string.Join(", ", unseen.Select(static found => found.Context)), string.Join(", ", unseen.Select(static found => found.Base).Distinct()));
        return words[
            $"There is nothing to plan yet: what {contexts} derives from ({above}) is not known here. {PlanText.Remedy(words)}",
            $"Rien ne peut être planifié : ce dont dérive {contexts} ({above}) n'est pas connu ici. {PlanText.Remedy(words)}"];
    }
}
