using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>How a project is to be compiled, whoever said so.</summary>
internal sealed record ProjectPlan
{
    internal required string Name { get; init; }

    internal required string Folder { get; init; }

    internal required string? File { get; init; }

    internal bool IsAsked { get; init; } = true;

    internal required bool IsEvaluated { get; init; }

    internal required ImmutableArray<string> Sources { get; init; }

    /// <summary>A source that stands in no file, such as the usings that the SDK adds; null where there is none.</summary>
    internal string? Implied { get; init; }

    internal required ImmutableArray<MetadataReference> References { get; init; }

    /// <summary>No project says which packages there are: those named like the namespaces in use, where this machine has them, will do.</summary>
    internal bool GuessesPackages { get; init; }

    internal required CSharpParseOptions ParseOptions { get; init; }

    internal required CSharpCompilationOptions CompilationOptions { get; init; }

    internal required ImmutableArray<string> AdditionalFiles { get; init; }

    internal required ImmutableArray<string> ConfigFiles { get; init; }

    /// <summary>What stood in those of them that the build wrote, by their paths.</summary>
    internal ImmutableDictionary<string, string> ConfigTexts { get; init; } = ImmutableDictionary<string, string>.Empty;
}
