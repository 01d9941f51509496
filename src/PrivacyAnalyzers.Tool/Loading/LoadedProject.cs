using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>One project, ready to be analysed.</summary>
internal sealed record LoadedProject
{
    private readonly CSharpCompilation? _compilation;

    internal required string Name { get; init; }

    /// <summary>The folder it stands in, full.</summary>
    internal required string Folder { get; init; }

    /// <summary>The project file, full; null for a folder without one.</summary>
    internal required string? File { get; init; }

    /// <summary>Whether it is to be looked at; others are only there to be compiled against.</summary>
    internal required bool IsAsked { get; init; }

    /// <summary>Whether MSBuild said how it is compiled.</summary>
    internal required bool IsEvaluated { get; init; }

    /// <summary>What it is compiled from.</summary>
    internal required ProjectSources Sources { get; init; }

    /// <summary>Made of the sources when it is asked for, unless another stands for it.</summary>
    internal CSharpCompilation Compilation { get => _compilation ?? Sources.Compilation; init => _compilation = value; }

    internal required ImmutableArray<AdditionalText> AdditionalFiles { get; init; }

    /// <summary>What <c>.editorconfig</c>, <c>.globalconfig</c> and the build say.</summary>
    internal required AnalyzerConfigOptionsProvider Options { get; init; }

    /// <summary>The C# files.</summary>
    internal required int Files { get; init; }

    /// <summary>Their lines.</summary>
    internal required long Lines { get; init; }
}
