using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Verification.Tests;

/// <summary>Throws on every class.</summary>
public sealed class ThrowingAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [ClassNamedBadAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(static _ => throw new InvalidOperationException("it broke"), SymbolKind.NamedType);
    }
}

/// <summary>Counts on the closing brace of a class to be there.</summary>
public sealed class ThrowingOnHalfTypedAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [ClassNamedBadAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            static c =>
            {
                if (((ClassDeclarationSyntax)c.Node).CloseBraceToken.IsMissing)
                    throw new InvalidOperationException("where is the brace?");
            },
            SyntaxKind.ClassDeclaration);
    }
}

/// <summary>Reports an ID it did not announce.</summary>
public sealed class UnannouncedDiagnosticAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [ClassNamedBadAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(static c => c.ReportDiagnostic(Diagnostic.Create(TwoRulesAnalyzer.First, c.Symbol.Locations[0])), SymbolKind.NamedType);
    }
}
