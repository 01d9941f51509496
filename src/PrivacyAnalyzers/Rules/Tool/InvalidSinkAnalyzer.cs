using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow.Sinks;

namespace PrivacyAnalyzers.Rules.Tool;

/// <summary>PRIV9003: a line of a <c>PrivacySinks.txt</c> that cannot be read, or that names nothing. Reported in that file.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidSinkAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV9003_InvalidSink);

    private protected override bool IsAboutMarks => false;

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) => start.RegisterAdditionalFileAction(context =>
    {
        if (!SinkFile.IsOne(context.AdditionalFile))
        {
            return;
        }

        var problems = new SinkLineProblems(context.Compilation);
        foreach (var (line, place) in SinkFile.Lines(context.AdditionalFile, context.CancellationToken))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (problems.Of(line) is { } problem)
            {
                privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV9003_InvalidSink, At(context.AdditionalFile, place, problem.Span), problem.Message));
            }
        }
    });

    private static Location At(AdditionalText file, TextLine line, TextSpan span) => Location.Create(
        file.Path,
        new TextSpan(line.Start + span.Start, span.Length),
        new LinePositionSpan(new LinePosition(line.LineNumber, span.Start), new LinePosition(line.LineNumber, span.End)));
}
