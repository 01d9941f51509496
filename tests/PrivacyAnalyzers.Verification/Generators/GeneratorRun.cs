using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Verification;

/// <summary>
/// One run of a generator. <see cref="Edit(string)"/> runs it again on changed sources with what it cached, as an editor does, and tells
/// why each step ran.
/// </summary>
public sealed class GeneratorRun
{
    private readonly GeneratorInput _input;
    private readonly GeneratorDriver _driver;
    private readonly ImmutableArray<SyntaxTree> _trees;

    private GeneratorRun(GeneratorInput input, GeneratorDriver before, ImmutableArray<SyntaxTree> trees)
    {
        (_input, _trees) = (input, trees);
        _driver = before.RunGeneratorsAndUpdateCompilation(input.Compile(trees), out var compilation, out var diagnostics);
        (Compilation, Diagnostics) = (compilation, diagnostics);
        Result = _driver.GetRunResult().Results.Single();
        if (Result.Exception is { } exception)
            throw new VerificationException($"{input.Generator.GetType().Name} threw: {exception}", exception);
        GeneratedSources = Result.GeneratedSources.ToImmutableSortedDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);
    }

    /// <summary>The sources with what was generated.</summary>
    public Compilation Compilation { get; }

    /// <summary>What the generator reported.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The compiler's own account of the run.</summary>
    public GeneratorRunResult Result { get; }

    /// <summary>Generated texts by hint name.</summary>
    public ImmutableSortedDictionary<string, string> GeneratedSources { get; }

    /// <summary>Why each output of each named step was computed, in this run.</summary>
    public ImmutableSortedDictionary<string, IReadOnlyList<IncrementalStepRunReason>> Steps
        => Result.TrackedSteps.ToImmutableSortedDictionary(
            s => s.Key, s => (IReadOnlyList<IncrementalStepRunReason>)[.. s.Value.SelectMany(run => run.Outputs).Select(o => o.Reason)], StringComparer.Ordinal);

    /// <summary>Why each generated file, or group of files, was written, in this run.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Outputs
        => [.. Result.TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(run => run.Outputs).Select(o => o.Reason)];

    /// <summary>Why the outputs of one named step were computed, in this run.</summary>
    /// <exception cref="VerificationException">No step that ran has this name.</exception>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step)
        => Steps.TryGetValue(step, out var reasons) ? reasons : throw NoStep(step);

    /// <summary>The values one named step gave in this run: what a purity test walks.</summary>
    /// <exception cref="VerificationException">No step that ran has this name.</exception>
    public IReadOnlyList<object> Values(string step)
        => Result.TrackedSteps.TryGetValue(step, out var runs) ? [.. runs.SelectMany(run => run.Outputs).Select(o => o.Value)] : throw NoStep(step);

    /// <summary>Runs again with the first source replaced. The other trees are the same objects.</summary>
    public GeneratorRun Edit(string source) => Edit(_trees[0].FilePath, source);

    /// <summary>Runs again with one source replaced or added. The other trees are the same objects.</summary>
    /// <exception cref="VerificationException">What was cached gives other files than a run from nothing.</exception>
    public GeneratorRun Edit(string path, string source)
    {
        var tree = _input.Parse(path, source);
        var index = _trees.ToList().FindIndex(t => t.FilePath == path);
        var trees = index < 0 ? _trees.Add(tree) : _trees.SetItem(index, tree);
        var edited = new GeneratorRun(_input, _driver, trees);
        // A cache that is too lazy shows here: old text for a new source.
        var fresh = new GeneratorRun(_input, _input.CreateDriver(), trees);
        TextComparison.Verify("Generated after the edit, compared with a run from nothing", edited.GeneratedSources, fresh.GeneratedSources.Select(s => (s.Key, s.Value)));
        return edited;
    }

    /// <summary>Runs again on a new compilation whose trees are the same objects.</summary>
    public GeneratorRun RunAgain() => new(_input, _driver, _trees);

    /// <summary>Compiles and loads the sources with what was generated, to run them.</summary>
    /// <exception cref="VerificationException">It does not compile.</exception>
    public LoadedAssembly Load() => LoadedAssembly.Of(Compilation);

    internal static GeneratorRun Start(GeneratorInput input)
        => new(input, input.CreateDriver(), [.. input.Test.TestState.Sources.Select(s => input.Parse(s.FileName, MarkupText.Parse(s.Content, s.FileName).Code))]);

    private VerificationException NoStep(string step)
        => new($"No step named '{step}' ran. Steps: {string.Join(", ", Result.TrackedSteps.Keys.Order(StringComparer.Ordinal))}.");
}
