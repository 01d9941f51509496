using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>Counts the calls whose target is not known: what happens there is not seen.</summary>
internal sealed class CallCensus : DiagnosticAnalyzer
{
    private readonly ConcurrentDictionary<SyntaxTree, (int Known, int Unknown)> _calls = new();

    internal int Known => _calls.Values.Sum(static calls => calls.Known);

    internal int Unknown => _calls.Values.Sum(static calls => calls.Unknown);

    /// <summary>Those in one file.</summary>
    internal (int Known, int Unknown) In(SyntaxTree tree) => _calls.GetValueOrDefault(tree);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("PRIVACY0001", "Counts calls", "", "Privacy.Tool", DiagnosticSeverity.Hidden, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(call => Count(call.Operation.Syntax.SyntaxTree, 1, 0), OperationKind.Invocation);
        context.RegisterOperationAction(
            unknown =>
            {
                if (unknown.Operation.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.InvocationExpressionSyntax)
                {
                    Count(unknown.Operation.Syntax.SyntaxTree, 0, 1);
                }
            },
            OperationKind.Invalid);
    }

    private void Count(SyntaxTree tree, int known, int unknown) =>
        _calls.AddOrUpdate(tree, static (_, more) => more, static (_, calls, more) => (calls.Known + more.Known, calls.Unknown + more.Unknown), (Known: known, Unknown: unknown));
}
