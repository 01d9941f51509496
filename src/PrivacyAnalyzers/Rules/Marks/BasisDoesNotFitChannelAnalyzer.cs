using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>PRIV0016: marketing whose basis does not fit its channel.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BasisDoesNotFitChannelAnalyzer : PrivacyAnalyzer
{
    private const Channel Written = Channel.Email | Channel.TextMessage;

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0016_BasisDoesNotFitChannel);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterSymbolAction(context => Analyze(context, privacy), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, RuleContext privacy)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (privacy.Purposes.Of(type) is not { IsMarketing: true } purpose || purpose.Basis is 0 or LegalBasis.Consent)
        {
            return;
        }

        var unfit = Unfit(purpose);
        if (unfit == 0 || ConcernsProfessionalsOnly(type, privacy))
        {
            return;
        }

        var location = purpose.Mark.NamedArgumentLocation(purpose.Channel == Channel.Any ? "Marketing" : "Channel", context.CancellationToken);
        privacy.Report(
            context.ReportDiagnostic,
            Diagnostic.Create(Catalogue.PRIV0016_BasisDoesNotFitChannel, location, type.Short(), Names(purpose, unfit), purpose.Basis.ToString(), Mend(purpose, unfit)));
    }

    // No channel named means any of them.
    private static Channel Unfit(PurposeInfo purpose)
    {
        var used = purpose.Channel == Channel.Any ? Written | Channel.Telephone : purpose.Channel & (Written | Channel.Telephone);
        return purpose is { Basis: LegalBasis.LegitimateInterests, IsForExistingCustomers: true } ? used & ~Written : used;
    }

    private static string Names(PurposeInfo purpose, Channel unfit)
    {
        var names = new[] { (Channel.Email, "e-mail"), (Channel.TextMessage, "text message"), (Channel.Telephone, "telephone") }
            .Where(channel => (unfit & channel.Item1) != 0)
            .Select(static channel => channel.Item2);
        return string.Join(", ", names) + (purpose.Channel == Channel.Any ? " (no 'Channel' is set)" : "");
    }

    private static string Mend(PurposeInfo purpose, Channel unfit)
    {
        if (unfit == Channel.Telephone)
        {
            return purpose.Channel == Channel.Any ? "set 'Channel', or ask for consent" : "calls need consent";
        }

        return "ask for consent"
            + (purpose.Basis == LegalBasis.LegitimateInterests ? ", or set 'ExistingCustomers' where it is about similar products" : "")
            + (purpose.Channel == Channel.Any ? ", or set 'Channel'" : "");
    }

    /// <summary>Every data subject whose data the purpose uses is a professional, and there is one.</summary>
    private static bool ConcernsProfessionalsOnly(INamedTypeSymbol purpose, RuleContext privacy)
    {
        var found = false;
        foreach (var subject in privacy.Known.Declarations.Subjects)
        {
            if (!Uses(purpose, subject, privacy.Marks))
            {
                continue;
            }

            if (privacy.Known.Subjects.SubjectMark(subject)?.Argument(0) is not (int)SubjectKind.Professional)
            {
                return false;
            }

            found = true;
        }

        return found;
    }

    private static bool Uses(INamedTypeSymbol purpose, INamedTypeSymbol subject, MarkReader marks) =>
        subject.SelfAndBases().SelectMany(type => marks.MarkedMembers(type.OriginalDefinition).Append(marks.Of(type)))
            .Any(mark => mark is not null && mark.Purposes.Any(use => SymbolEqualityComparer.Default.Equals(use.Purpose, purpose)));
}
