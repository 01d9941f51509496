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

    /// <summary>
    /// Whether the rule is about what is marked, and has nothing to do where no file and no reference can hold a mark: most rules. Not asking costs nothing.
    /// </summary>
    private protected virtual bool IsAboutMarks => true;

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
            var asked = AskedRules.Of(start.Compilation, start.Options);
            var rules = OwnRules.RemoveAll(rule => !asked.IsAskedSomewhere(rule));
            if (!rules.IsEmpty && KnownSymbols.For(start.Compilation, start.Options, start.CancellationToken) is { } known)
            {
                var privacy = new RuleContext(known, start.Options);
                if (known.HasMarks || !IsAboutMarks)
                {
                    Register(start, privacy);
                }

                privacy.RegisterUnused(start, rules);
            }
        });
    }

    /// <summary>Registers the rule's actions for a compilation that has something to analyse.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext start, RuleContext privacy);
}
