using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Verification.Tests;

/// <summary>Two findings on every method's name; the second is off by default.</summary>
public sealed class TwoRulesAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor First = new("T010", "First", "First", "Test", DiagnosticSeverity.Warning, true);
    public static readonly DiagnosticDescriptor Second = new("T011", "Second", "Second", "Test", DiagnosticSeverity.Info, false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [First, Second];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            static c =>
            {
                c.ReportDiagnostic(Diagnostic.Create(First, c.Symbol.Locations[0]));
                c.ReportDiagnostic(Diagnostic.Create(Second, c.Symbol.Locations[0]));
            },
            SymbolKind.Method);
    }
}
