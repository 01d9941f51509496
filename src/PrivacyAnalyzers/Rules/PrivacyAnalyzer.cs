using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules;

/// <summary>What every analyzer here is: concurrent, blind to generated code, and silent where the compilation has nothing to do with personal data.</summary>
public abstract class PrivacyAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The rules that the analyzer answers for. What is said of reviews and of the baseline comes with every one.</summary>
    internal abstract ImmutableArray<DiagnosticDescriptor> OwnRules { get; }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        OwnRules.Union(new[] { Catalogue.PRIV9002_LapsedReview, Catalogue.PRIV9005_StaleBaselineEntry }).ToImmutableArray();

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownSymbols.For(start.Compilation, start.Options, start.CancellationToken) is { } known)
            {
                var privacy = new RuleContext(known, start.Options);
                Register(start, privacy);
                privacy.RegisterUnused(start, OwnRules);
            }
        });
    }

    /// <summary>Registers the rule's actions for a compilation that has something to analyse.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext start, RuleContext privacy);
}
