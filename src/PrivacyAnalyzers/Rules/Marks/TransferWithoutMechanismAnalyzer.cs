using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>PRIV0011: a recipient outside the EEA with no transfer mechanism named.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TransferWithoutMechanismAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0011_TransferWithoutMechanism);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        start.RegisterSymbolAction(
            context =>
            {
                foreach (var mark in privacy.Marks.OwnMarks(context.Symbol))
                {
                    if (mark.Kind == MarkKind.Recipient)
                    {
                        Check(mark, privacy, context.ReportDiagnostic, context.CancellationToken);
                    }
                }
            },
            SymbolKind.NamedType);
        start.RegisterAssemblyMarkAction(privacy, MarkKind.Recipient, (mark, context) => Check(mark, privacy, context.ReportDiagnostic, context.CancellationToken));
    }

    private static void Check(Mark mark, RuleContext privacy, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        var recipient = new RecipientInfo(mark);
        if (recipient.Country is not { } country || Problem(country, recipient) is not { } problem)
        {
            return;
        }

        var location = mark.NamedArgumentLocation(nameof(RecipientInfo.Country), cancellationToken);
        privacy.Report(report, Diagnostic.Create(Catalogue.PRIV0011_TransferWithoutMechanism, location, recipient.Name, country, problem));
    }

    private static string? Problem(string country, RecipientInfo recipient)
    {
        if (!Countries.IsKnown(country))
        {
            return "which is not an ISO 3166-1 alpha-2 country code" + (Countries.Meant(country) is { } meant ? "; did you mean '" + meant + "'?" : "");
        }

        if (Countries.IsInEea(country) || !string.IsNullOrWhiteSpace(recipient.Transfer))
        {
            return null;
        }

        return "outside the European Economic Area, and no transfer mechanism is named; set 'Transfer' "
            + (Countries.HasAdequacyDecision(country)
                ? "(where the adequacy decision covers this recipient, name it; else standard contractual clauses, binding corporate rules)"
                : "(standard contractual clauses, binding corporate rules)");
    }
}
