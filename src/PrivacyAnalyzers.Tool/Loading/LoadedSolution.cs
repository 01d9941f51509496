using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>All that was asked for, with what of it cannot be seen.</summary>
internal sealed class LoadedSolution
{
    /// <summary>What paths are relative to.</summary>
    internal required RelativePaths Paths { get; init; }

    /// <summary>The name of the solution, project or folder.</summary>
    internal required string Name { get; init; }

    /// <summary>In the order of their references: a project comes after those that it references.</summary>
    internal required ImmutableArray<LoadedProject> Projects { get; init; }

    internal required ImmutableArray<LoadNote> Notes { get; init; }

    /// <summary>Views that are not looked at.</summary>
    internal required UnseenFiles Unseen { get; init; }

    /// <summary>Those that are to be looked at.</summary>
    internal IEnumerable<LoadedProject> Asked => Projects.Where(static project => project.IsAsked);

    internal int Files => Asked.Sum(static project => project.Files);

    internal long Lines => Asked.Sum(static project => project.Lines);
}
