using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Verification.Tests;

/// <summary>Finds types whose name starts with "Bad", says how many members they have, and points at the members too.</summary>
public sealed class ClassNamedBadAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new("T001", "Bad name", "'{0}' has a bad name", "Test", DiagnosticSeverity.Warning, true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(
            static c =>
            {
                if (c.Symbol.Name.StartsWith("Bad", StringComparison.Ordinal))
                {
                    var fields = ((INamedTypeSymbol)c.Symbol).GetMembers().OfType<IFieldSymbol>().SelectMany(f => f.Locations);
                    c.ReportDiagnostic(Diagnostic.Create(Rule, c.Symbol.Locations[0], fields, c.Symbol.Name));
                }
            },
            SymbolKind.NamedType);
    }
}
