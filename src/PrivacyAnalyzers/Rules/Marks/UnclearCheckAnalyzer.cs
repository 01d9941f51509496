using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>PRIV0015: a consent or objection check whose purpose, answer or subject cannot be told.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnclearCheckAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0015_UnclearCheck);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterMarkableSymbolAction((symbol, report) => Analyze(symbol, report, privacy));

    private static void Analyze(ISymbol symbol, Action<Diagnostic> report, RuleContext privacy)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            var kind = privacy.Known.Kinds.Of(attribute.AttributeClass);
            if (kind is not (MarkKind.ConsentCheck or MarkKind.ObjectionCheck)
                || attribute.AttributeConstructor is null
                || (attribute.AttributeClass is { TypeArguments.IsEmpty: true } && symbol is not IMethodSymbol))
            {
                continue;
            }

            var check = new CheckInfo(new Mark(kind, attribute), symbol);
            if (Problem(symbol, check, privacy) is var (problem, location))
            {
                privacy.Report(report, Diagnostic.Create(
                    Catalogue.PRIV0015_UnclearCheck, location, symbol.Short(), check.IsObjection ? "objection" : "consent", problem));
            }
        }
    }

    private static (string Problem, Location Location)? Problem(ISymbol symbol, CheckInfo check, RuleContext privacy)
    {
        if (CheckedPurpose.Problem(symbol, check, privacy.Purposes) is { } purposeProblem)
        {
            return (purposeProblem, check.Mark.Location);
        }

        if (symbol is INamedTypeSymbol type)
        {
            return CheckedClass.Problem(type, privacy.Known.Subjects) is { } classProblem ? (classProblem, check.Mark.Location) : null;
        }

        if (CheckedAnswer.Problem(symbol, check) is { } answerProblem)
        {
            return (answerProblem, check.Mark.NamedArgumentLocation(nameof(CheckInfo.GrantedValue)));
        }

        return privacy.Known.CheckSubjects.Problem(symbol) is { } subjectProblem ? (subjectProblem, check.Mark.Location) : null;
    }
}
