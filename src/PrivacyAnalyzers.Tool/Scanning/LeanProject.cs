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
    }

    internal ScanMarks Marks { get; }

    /// <summary>What looks personal.</summary>
    internal Lazy<ImmutableArray<PresumedMember>> Members { get; }

    /// <summary>Names what those read that reference it.</summary>
    internal Lazy<string> SurfaceName { get; }

    /// <summary>Names what is read of it.</summary>
    internal Lazy<string> OwnName { get; }

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
