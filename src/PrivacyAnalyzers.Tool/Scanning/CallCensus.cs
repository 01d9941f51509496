using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>Counts the calls whose target is not known: what happens there is not seen.</summary>
internal sealed class CallCensus : DiagnosticAnalyzer
{
    private int _known;
    private int _unknown;

    internal int Known => _known;

    internal int Unknown => _unknown;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("PRIVACY0001", "Counts calls", "", "Privacy.Tool", DiagnosticSeverity.Hidden, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(_ => Interlocked.Increment(ref _known), OperationKind.Invocation);
        context.RegisterOperationAction(
            unknown =>
            {
                if (unknown.Operation.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax)
                {
                    Interlocked.Increment(ref _unknown);
                }
            },
            OperationKind.Invalid);
    }
}
