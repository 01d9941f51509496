using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules;

/// <summary>What every analyzer here is: concurrent, blind to generated code, and silent where the compilation has nothing to do with personal data.</summary>
public abstract class PrivacyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownSymbols.For(start.Compilation, start.Options, start.CancellationToken) is { } known)
            {
                Register(start, new RuleContext(known, start.Options));
            }
        });
    }

    /// <summary>Registers the rule's actions for a compilation that has something to analyse.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext start, RuleContext privacy);
}
