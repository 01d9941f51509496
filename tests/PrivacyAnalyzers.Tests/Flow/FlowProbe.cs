using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using PrivacyAnalyzers.Flow.Graph;
using PrivacyAnalyzers.Flow.Lattice;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow;

/// <summary>Runs the engine on one body, without any rule, and looks at it.</summary>
internal static class FlowProbe
{
    /// <summary>The state before the first operation on the line that calls <c>Do()</c>; the body is that of a corpus shape.</summary>
    internal static string At(string body)
    {
        string? dump = null;
        Analyze(body, observer: (operation, state) =>
        {
            if (operation.Syntax.ToString().StartsWith("Do()", StringComparison.Ordinal))
            {
                dump = state.Dump();
            }
        });
        return dump ?? throw new InvalidOperationException("The body never reaches 'Do()'.");
    }

    internal static FlowResult Analyze(string body, int visits = FlowBudget.DefaultVisits, Action<IOperation, FlowState>? observer = null, SinkCatalogue? sinks = null)
    {
        var trees = new[] { Corpus.Program(new Shape("probe", body)), Corpus.Prelude }
            .Select(text => CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview))).ToList();
        var compilation = BaseCompilations.For(ReferenceSet.AspNetCore100).AddSyntaxTrees(trees);
        compilation = compilation.WithOptions(compilation.Options.WithAllowUnsafe(true).WithNullableContextOptions(NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var model = compilation.GetSemanticModel(trees[0]);
        var method = trees[0].GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single(declaration => declaration.Identifier.ValueText == "Run");
        var known = KnownSymbols.For(compilation, new Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions([]), CancellationToken.None);
        return BodyFlow.Analyze(new FlowContext(known!, sinks), ControlFlowGraph.Create(method, model)!, model.GetDeclaredSymbol(method)!, Demand.Everything, visits, observer);
    }
}
