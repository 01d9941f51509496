using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Generation.Parsing.Descriptors;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Storage;

/// <summary>PRIV3007: a marked member that no code of the program reads. Said only where nothing else could read it either: see the page.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeverReadAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV3007_NeverRead);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        var reads = new MemberReads(privacy.Known.Code);
        var exposed = new ExposedTypes(start.Compilation.Assembly);
        reads.Register(start);
        exposed.Register(start);
        start.RegisterCompilationEndAction(context => Report(context, reads, exposed, privacy));
    }

    private static void Report(CompilationAnalysisContext context, MemberReads reads, ExposedTypes exposed, RuleContext privacy)
    {
        var known = privacy.Known;
        var visibility = new OutsideView(context.Compilation);
        var types = known.Declarations.Types.Where(known.IsOurs).ToList();
        var candidates = types
            .SelectMany(static type => type.ValueMembers())
            .Where(member => known.PlaceOf(member) is not null && !visibility.IsSeen(member) && IsKeptForAPurpose(member, known) && !reads.IsRead(member))
            .ToList();
        if (candidates.Count == 0)
        {
            return;
        }

        // What is told of all types is found last: mostly there is no need.
        var closed = exposed.Close(types);
        var written = GeneratedNames.In(context.Compilation, context.CancellationToken);
        foreach (var member in candidates.Where(member => !closed.Contains(member.ContainingType) && !written.Contains(member.Name)))
        {
            var purposes = known.Marks.Of(member)!.Purposes.Select(static use => "'" + use.Purpose.Short() + "'").Distinct();
            privacy.Report(
                context.ReportDiagnostic,
                Diagnostic.Create(Catalogue.PRIV3007_NeverRead, known.PlaceOf(member)!, member.Short(), string.Join(" and ", purposes)));
        }
    }

    // Keys, consents and the dates that retention counts from are read by what is generated: they serve the person, not a purpose.
    private static bool IsKeptForAPurpose(ISymbol member, KnownSymbols known) =>
        known.Marks.Of(member) is { IsForeign: false, Purposes.IsEmpty: false } mark
        && mark.Purposes.All(static use => use.Purpose.TypeKind != TypeKind.Error)
        && !known.Subjects.IsKey(member, member.ContainingType)
        && !known.Relations.IsRelation(member)
        && known.Checks.Of(member).IsDefaultOrEmpty
        && !known.Marks.OwnMarks(member).Any(static own => own.Kind is MarkKind.RetentionStart or MarkKind.SubjectKey)
        && !RetentionStartParser.Fits(member, known);
}
