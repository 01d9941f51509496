using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Verification;

/// <summary>Hands the generators of a test to a workspace, so that fixes see generated members.</summary>
internal sealed class GeneratorReference(IEnumerable<IIncrementalGenerator> generators) : AnalyzerReference
{
    private readonly ImmutableArray<ISourceGenerator> _generators = [.. generators.Select(g => g.AsSourceGenerator())];

    public override string? FullPath => null;

    public override object Id => this;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
}
