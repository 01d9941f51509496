using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Rules;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Tool.Inventories;

/// <summary>Collects where marked members leave, lawful or not: by the flow that the rules judge, and reporting nothing.</summary>
internal sealed class SinkCensus : DiagnosticAnalyzer
{
    private readonly ConcurrentDictionary<MemberSink, bool> _found = new();

    /// <summary>What was found so far, in one order.</summary>
    internal ImmutableArray<MemberSink> Found =>
    [
        .. _found.Keys.OrderBy(static sink => sink.Data, StringComparer.Ordinal).ThenBy(static sink => sink.Kind, StringComparer.Ordinal).ThenBy(static sink => sink.Recipient, StringComparer.Ordinal)
            .ThenBy(static sink => sink.Through, StringComparer.Ordinal).ThenBy(static sink => sink.Code, StringComparer.Ordinal),
    ];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("PRIVACY0002", "Collects sinks", "", "Privacy.Tool", DiagnosticSeverity.Hidden, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (KnownSymbols.For(start.Compilation, start.Options, start.CancellationToken) is not { HasMarks: true } known)
            {
                return;
            }

            var flow = FlowAnalyzer.Flow(start.Options, known, new PrivacySettings(start.Options.AnalyzerConfigOptionsProvider), start.CancellationToken);
            start.RegisterOperationBlockAction(block =>
            {
                foreach (var use in FlowAnalyzer.Results(block, flow).SelectMany(static analyzed => analyzed.Result.Uses).Where(Leaves))
                {
                    Add(use);
                }
            });
        });
    }

    // Code that works for a purpose keeps the data; what is sent to the person goes through a sink, and leaves.
    private static bool Leaves(DataUse use) => use.Kind != UseKind.Requirement && (use.Kind != UseKind.Processing || use.Sink is not null);

    private void Add(DataUse use)
    {
        var isSent = use.Kind is UseKind.Disclosure or UseKind.Processing;
        foreach (var datum in use.Data.Data.Where(static datum => datum.Label.Mark is not null))
        {
            _found.TryAdd(
                new(
                    CodeNames.Of(datum.Label.Symbol),
                    use.Kind == UseKind.Processing ? "person" : use.Kind.ToString().ToLowerInvariant(),
                    use.Recipient,
                    isSent && use.Recipient is null ? use.Target.Short() : null,
                    CodeNames.OfCode(use.Code)),
                true);
        }
    }
}
