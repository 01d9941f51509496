using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Symbols.Lexicon;
using PrivacyAnalyzers.Discovery;
using PrivacyAnalyzers.Tool.Caching;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>What is read of a project of large code: without the bodies that cannot matter, and, for those that reference it, its declarations.</summary>
internal sealed class LeanProject
{
    private readonly LoadedProject _project;
    private readonly Func<LoadedProject, LeanProject> _others;
    private readonly Lazy<ImmutableArray<SyntaxTree>> _written;
    private readonly Lazy<ImmutableArray<BlankedText>> _surface;
    private readonly Lazy<CSharpCompilation> _declared;
    private readonly Lazy<ImmutableArray<BlankedText>> _own;

    private LeanProject(LoadedProject project, RelativePaths paths, Func<LoadedProject, LeanProject> others, CancellationToken cancellationToken)
    {
        _project = project;
        _others = others;
        Marks = new ScanMarks(new PresumedData(LexiconLanguages.All), followsHelpers: false);
        _written = new(project.Sources.Parse);
        _surface = new(() => Each(SurfaceSources.Of, cancellationToken));
        _declared = new(() => project.Sources.Compile(_surface.Value.Select(static file => file.Tree), Declared));
        _own = new(() => Each(new LeanSources(PresumedMembers.Names(_declared.Value, Marks)).Blanked, cancellationToken));
        Members = new(() => PresumedMembers.In(Declared(project), project.Name, Marks, paths, cancellationToken));
        SurfaceName = new(() => Name(_surface.Value));
        OwnName = new(() => Name(_own.Value));
        Files = new(() => Cut(cancellationToken));
        RestName = new(NameOfRest);
    }

    internal ScanMarks Marks { get; }

    /// <summary>What looks personal.</summary>
    internal Lazy<ImmutableArray<PresumedMember>> Members { get; }

    /// <summary>Names what those read that reference it.</summary>
    internal Lazy<string> SurfaceName { get; }

    /// <summary>Names what is read of it.</summary>
    internal Lazy<string> OwnName { get; }

    /// <summary>What is read of its files, in their order, and each of them cut.</summary>
    internal Lazy<ImmutableArray<(SyntaxTree Tree, CutFile Cut)>> Files { get; }

    /// <summary>Names everything that is read of it but bodies that are reached by name.</summary>
    internal Lazy<string> RestName { get; }

    /// <summary>Whether somebody may have marked something. What bodies prove about consent is asked by those they call.</summary>
    internal bool MayHoldMarks =>
        _project.Sources.Projects.Prepend(_project).Any(static project => project.Sources.Files.Any(static file => Names(file.Text.ToString())) || Names(project.Sources.Implied ?? ""))
        || _project.Sources.Config.Files.Any(static file => file.Text.Contains("privacy.", StringComparison.OrdinalIgnoreCase))
        || _project.AdditionalFiles.Any(static file => BaselineFiles.Is(file.Path));

    /// <summary>The project as it is looked at.</summary>
    internal LoadedProject Looked => _project with { Compilation = _project.Sources.Compile(_own.Value.Select(static file => file.Tree), Declared) };

    /// <summary>Everything that is read to look at it.</summary>
    internal IEnumerable<BlankedText> Read => _own.Value.Concat(_project.Sources.Projects.SelectMany(project => _others(project)._surface.Value));

    /// <summary>One for each project, whoever asks.</summary>
    internal static Func<LoadedProject, LeanProject> For(RelativePaths paths, CancellationToken cancellationToken)
    {
        var known = new ConcurrentDictionary<LoadedProject, LeanProject>(ReferenceEqualityComparer.Instance);
        return Of;

        LeanProject Of(LoadedProject project) => known.GetOrAdd(project, one => new(one, paths, Of, cancellationToken));
    }

    private CSharpCompilation Declared(LoadedProject project) => _others(project)._declared.Value;

    private ImmutableArray<BlankedText> Each(Func<SyntaxTree, BlankedText> read, CancellationToken cancellationToken)
    {
        var trees = _written.Value;
        var texts = new BlankedText[trees.Length];
        Parallel.For(0, trees.Length, new ParallelOptions { CancellationToken = cancellationToken }, index => texts[index] = read(trees[index]));
        return [.. texts];
    }

    private static bool Names(string text) => text.Contains("PrivacyAnalyzers", StringComparison.Ordinal);

    private ImmutableArray<(SyntaxTree Tree, CutFile Cut)> Cut(CancellationToken cancellationToken)
    {
        var (written, own) = (_written.Value, _own.Value);
        var files = new (SyntaxTree, CutFile)[own.Length];
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellationToken }, index => files[index] = (own[index].Tree, CutFile.Of(written[index], own[index])));
        return [.. files];
    }

    private string NameOfRest()
    {
        using var hash = new InputHash();
        return hash.Add(Files.Value.Select(static file => file.Cut.Rest)).Finish();
    }

    private static string Name(ImmutableArray<BlankedText> texts)
    {
        using var hash = new InputHash();
        foreach (var text in texts)
        {
            text.AddTo(hash);
        }

        return hash.Finish();
    }
}
