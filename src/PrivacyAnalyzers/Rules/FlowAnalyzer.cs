using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Flow;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow.Graph;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Flow.Sinks;
using PrivacyAnalyzers.Rules.Consent;
using PrivacyAnalyzers.Rules.Disclosure;
using PrivacyAnalyzers.Rules.Tool;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules;

/// <summary>
/// The one pass of the rules about flow: each body is analysed once, and each use in it is one finding at most. Bodies are registered one by one,
/// so that findings appear while code is typed.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlowAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } =
        UseFinding.Rules.Add(Catalogue.PRIV1009_RequiredConsentNotChecked).Add(Catalogue.PRIV1014_LabelLost).Add(Catalogue.PRIV9004_BodyGivenUp).AddRange(DisclosureFinding.Descriptors);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        var flow = Flow(start.Options, privacy.Known, privacy.Settings, start.CancellationToken);
        var judgement = new UseJudgement(privacy, flow.Code);
        start.RegisterOperationBlockAction(context => Analyze(context, privacy, flow, judgement));
    }

    /// <summary>What the bodies of a compilation share, as its options and files of sinks say.</summary>
    internal static FlowContext Flow(AnalyzerOptions options, KnownSymbols known, PrivacySettings settings, CancellationToken cancellationToken) => new(known, SinkFile.Read(options.AdditionalFiles, cancellationToken))
    {
        IsStrict = tree => settings.Read(PrivacyOptions.SubjectMatching, tree) == "strict",
        CountsBoundaries = tree => settings.Read(PrivacyOptions.Use, tree) == "boundaries",
    };

    /// <summary>Analyses the bodies of a member that may have to do with personal data.</summary>
    internal static IEnumerable<(IOperation Block, FlowResult Result)> Results(OperationBlockAnalysisContext context, FlowContext flow)
    {
        var seen = new HashSet<IOperation>();
        foreach (var block in context.OperationBlocks)
        {
            if (!IsBody(block) || !flow.Filter.IsCandidate(block))
            {
                continue;
            }

            var graph = context.GetControlFlowGraph(block);
            if (!seen.Add(graph.OriginalOperation))
            {
                continue;
            }

            yield return (block, context.OwningSymbol is IMethodSymbol method && block is not ISymbolInitializerOperation && flow.Bodies.Has(MethodBodies.Definition(method))
                ? flow.Summaries.Of(MethodBodies.Definition(method), graph, context.CancellationToken)
                : BodyFlow.Analyze(flow, graph, context.OwningSymbol, cancellationToken: context.CancellationToken));
        }
    }

    private static void Analyze(OperationBlockAnalysisContext context, RuleContext privacy, FlowContext flow, UseJudgement judgement)
    {
        foreach (var (block, analyzed) in Results(context, flow))
        {
            var result = analyzed;
            if (result.GaveUp is null && context.OwningSymbol is IMethodSymbol called && UnprovedConsents.ProvedByCallers(called, result, flow, use => Find(privacy, use, judgement, flow.Code), context.CancellationToken) is { } proved)
            {
                result = proved;
            }

            if (result.GaveUp is { } reason)
            {
                privacy.Report(context.ReportDiagnostic, BodyGivenUp.Find(context.OwningSymbol, block, reason));
            }

            foreach (var unfollowed in result.Unfollowed)
            {
                privacy.Report(context.ReportDiagnostic, BodyGivenUp.Find(unfollowed));
            }

            if (context.OwningSymbol is IMethodSymbol giver && result.Summary is { } summary)
            {
                foreach (var lost in LostLabel.Find(giver, summary, privacy))
                {
                    privacy.Report(context.ReportDiagnostic, lost);
                }
            }

            var said = new HashSet<(Location, string)>();
            var unproved = new List<SyntaxNode>();
            foreach (var place in UsePrecedence.ByPlace(result.Uses).OrderBy(static place => place.All(static use => use.Kind != UseKind.Requirement)))
            {
                // Code that is handed something may show it in several places: that is one answer to one question.
                if (place.Select(use => Find(privacy, use, judgement, flow.Code)).FirstOrDefault(finding => finding is not null && privacy.IsAsked(finding.Descriptor, finding.Location.SourceTree)) is { } finding
                    && !UsePrecedence.IsOfCall(unproved, finding)
                    && said.Add((finding.Location, finding.Id)))
                {
                    if (finding.Id == Catalogue.PRIV1009_RequiredConsentNotChecked.Id)
                    {
                        unproved.Add(place[0].Place);
                    }

                    privacy.Report(context.ReportDiagnostic, finding);
                }
            }
        }
    }

    private static Diagnostic? Find(RuleContext privacy, DataUse use, UseJudgement judgement, CodeMarks marks) => use.Kind switch
    {
        UseKind.Processing or UseKind.Disclosure => UseFinding.Find(privacy, use, judgement.Of(use)) ?? PresumedDisclosure.Find(use),
        UseKind.Requirement => RequirementFinding.Find(privacy, use),
        _ => DisclosureFinding.Find(use, marks),
    };

    // ": base(...)" is a block of its own, a call in a statement that only the constructor's body has.
    private static bool IsBody(IOperation block) =>
        block is IBlockOperation or IMethodBodyBaseOperation or ISymbolInitializerOperation
        || block.Parent is IConstructorBodyOperation or IMethodBodyOperation or IExpressionStatementOperation { Parent: IConstructorBodyOperation };
}
