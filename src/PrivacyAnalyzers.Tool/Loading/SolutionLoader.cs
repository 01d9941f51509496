using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Loads a solution, a project or a folder: by MSBuild where it knows the projects, from plain sources where it does not. What could not be seen is said.</summary>
internal sealed class SolutionLoader(LoadOptions options, DotnetProcess dotnet)
{
    private readonly ConcurrentQueue<LoadNote> _notes = new();

    /// <exception cref="LoadException">There is nothing to look at.</exception>
    internal async Task<LoadedSolution> LoadAsync(string path, CancellationToken cancellationToken)
    {
        var input = InputPath.Resolve(path);
        var paths = RelativePaths.Of(input.Folder);
        foreach (var missing in input.Missing)
        {
            _notes.Enqueue(new(LoadNoteKind.MissingProject, paths.Show(missing), ""));
        }

        var plans = input.Projects.IsEmpty && input.Missing.IsEmpty ? [OfFolder(input, paths)] : await PlansAsync(input, paths, cancellationToken).ConfigureAwait(false);
        var projects = Compile(plans, paths, cancellationToken);
        return projects.Where(static project => project.IsAsked).Sum(static project => project.Files) == 0
            ? throw new LoadException($"There is nothing to look at in '{path}': no C# file that can be read" + (_notes.Any(static note => note.Kind is LoadNoteKind.TestProject) ? " outside tests ('--include-tests' looks at those)." : "."))
            : new()
            {
                Paths = paths,
                Name = input.Name,
                Projects = projects,
                Notes = [.. _notes.Distinct().OrderBy(static note => note.Kind).ThenBy(static note => note.Subject, StringComparer.Ordinal).ThenBy(static note => note.Detail, StringComparer.Ordinal)],
                Unseen = UnseenFiles.Below(projects.Where(static project => project.IsAsked).Select(static project => project.Folder)),
            };
    }

    private PlannedProject OfFolder(InputPath input, RelativePaths paths) => new(
        PlainPlan.OfFolder(input.Folder, below =>
        {
            if (options.IncludeTests || !TestNames.Is(Path.GetFileName(below)))
            {
                return true;
            }

            _notes.Enqueue(new(LoadNoteKind.TestProject, paths.Show(below), ""));
            return false;
        }),
        []);

    private async Task<ImmutableArray<PlannedProject>> PlansAsync(InputPath input, RelativePaths paths, CancellationToken cancellationToken)
    {
        var files = WithReferenced(input.Projects).ToDictionary(static file => file.FilePath, StringComparer.Ordinal);
        // Where all of them test, they are what was meant.
        var tests = options.IncludeTests || input.Projects.All(project => files[project].IsTest) ? [] : files.Values.Where(static file => file.IsTest).ToList();
        foreach (var test in tests)
        {
            files.Remove(test.FilePath);
            _notes.Enqueue(new(LoadNoteKind.TestProject, paths.Show(test.FilePath), ""));
        }

        foreach (var broken in files.Values.Where(static file => file.Problem is not null))
        {
            _notes.Enqueue(new(LoadNoteKind.BrokenProject, paths.Show(broken.FilePath), broken.Problem!));
        }

        var special = files.Keys.SelectMany(BuildFiles.Special).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        foreach (var file in special.Where(file => !files.ContainsKey(file)))
        {
            _notes.Enqueue(new(LoadNoteKind.NoFile, paths.Show(file), ""));
        }

        var asked = files.Values.Where(static file => file.Problem is null).Select(static file => file.FilePath).Order(StringComparer.Ordinal).ToImmutableArray();
        // MSBuild reads projects that others reference, too: one that waits at a pipe answers for none.
        var (evaluated, why) = options.UseMSBuild && !asked.IsEmpty && special.IsEmpty
            ? await new ProjectEvaluation(dotnet, options.Restore).RunAsync(asked, cancellationToken).ConfigureAwait(false)
            : (ImmutableDictionary<string, EvaluatedProject>.Empty, _ => options.UseMSBuild && !special.IsEmpty ? $"{paths.Show(special[0])} is a pipe, a socket or a device" : "MSBuild was not asked ('--no-msbuild')");
        var leftOut = tests.Select(static test => test.FilePath).ToHashSet(StringComparer.Ordinal);
        while (Unknown(evaluated, files, leftOut) is { IsEmpty: false } further)
        {
            var (more, whyMore) = await new ProjectEvaluation(dotnet, options.Restore).RunAsync(further, cancellationToken).ConfigureAwait(false);
            var before = why;
            why = file => further.Contains(file) ? whyMore(file) : before(file);
            evaluated = evaluated.SetItems(more);
        }

        var outputs = evaluated.Values.SelectMany(static project => project.Outputs).ToHashSet(StringComparer.Ordinal);
        var references = files.Keys.ToDictionary(static file => file, file => evaluated.TryGetValue(file, out var known) ? known.References : files[file].References, StringComparer.Ordinal);
        var (order, cut) = ProjectOrder.Of(files.Keys, file => references[file]);
        foreach (var (from, to) in cut)
        {
            _notes.Enqueue(new(LoadNoteKind.CyclicReference, paths.Show(from), paths.Show(to)));
        }

        return [.. order.Select(file => new PlannedProject(PlanOf(files[file]) with { IsAsked = input.Projects.Contains(file) }, [.. references[file].Where(reference => files.ContainsKey(reference) && !cut.Contains((file, reference)))]))];

        ProjectPlan PlanOf(ProjectFile file)
        {
            if (evaluated.TryGetValue(file.FilePath, out var known))
            {
                SayFramework(file, known.OneFramework);
                return EvaluatedPlan.Of(known, outputs);
            }

            if (file.Problem is null)
            {
                _notes.Enqueue(new(LoadNoteKind.NotEvaluated, paths.Show(file.FilePath), why(file.FilePath)));
            }

            SayFramework(file, TargetFrameworks.OneOf(file.Frameworks, TargetFrameworks.OfPlainSources));
            return PlainPlan.Of(file, _notes);
        }

        void SayFramework(ProjectFile file, string? framework)
        {
            if (framework is not null)
            {
                _notes.Enqueue(new(LoadNoteKind.OneFramework, paths.Show(file.FilePath), framework));
            }
        }
    }

    // References that stand in a file that a project imports are known to MSBuild alone.
    private static ImmutableArray<string> Unknown(ImmutableDictionary<string, EvaluatedProject> evaluated, Dictionary<string, ProjectFile> files, HashSet<string> leftOut)
    {
        var further = WithReferenced(evaluated.Values.SelectMany(static project => project.References).Where(reference => !files.ContainsKey(reference) && !leftOut.Contains(reference)).Distinct(StringComparer.Ordinal))
            .Where(file => file.Problem is null && !leftOut.Contains(file.FilePath) && files.TryAdd(file.FilePath, file))
            .Select(static file => file.FilePath);
        return [.. further.Order(StringComparer.Ordinal)];
    }

    // A project that is named alone is compiled against those that it references.
    private static IEnumerable<ProjectFile> WithReferenced(IEnumerable<string> projects)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(projects);
        while (waiting.TryDequeue(out var path))
        {
            if (!seen.Add(path) || !File.Exists(path) || !path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var file = ProjectFile.Read(path);
            foreach (var reference in file.References)
            {
                waiting.Enqueue(reference);
            }

            yield return file;
        }
    }

    private ImmutableArray<LoadedProject> Compile(ImmutableArray<PlannedProject> plans, RelativePaths paths, CancellationToken cancellationToken)
    {
        var reader = new SourceReader(paths, _notes);
        var done = new Dictionary<string, LoadedProject>(StringComparer.Ordinal);
        var loaded = ImmutableArray.CreateBuilder<LoadedProject>();
        foreach (var (plan, references) in plans)
        {
            var project = ProjectCompiler.Compile(plan, Closure(references, plans).Select(reference => done.GetValueOrDefault(reference)).OfType<LoadedProject>(), reader, cancellationToken);
            loaded.Add(project);
            if (plan.File is { } file)
            {
                done[file] = project;
            }
        }

        return loaded.ToImmutable();
    }

    // What a referenced project references is seen, too.
    private static HashSet<string> Closure(ImmutableArray<string> references, ImmutableArray<PlannedProject> plans)
    {
        var closure = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(references);
        while (waiting.TryPop(out var reference))
        {
            if (closure.Add(reference) && plans.FirstOrDefault(plan => plan.Plan.File == reference) is { } found)
            {
                foreach (var further in found.References)
                {
                    waiting.Push(further);
                }
            }
        }

        return closure;
    }
}
