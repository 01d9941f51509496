using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Discovery;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Discovery;

/// <summary>PRIV5001: a member that nobody marked and that looks like personal data.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnmarkedPersonalDataAnalyzer : PrivacyAnalyzer
{
    /// <summary>The property of a finding that holds the presumed category, for the fix.</summary>
    internal const string CategoryKey = "category";

    /// <summary>The property of a finding that holds how sure it is, for who marks many.</summary>
    internal const string ConfidenceKey = "confidence";

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV5001_UnmarkedPersonalData);

    private protected override bool IsAboutMarks => false;

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        // Without our marks at hand there is nothing to ask for.
        if (privacy.Known.Presence.ReferencesTheAbstractions && !TestCode.IsTests(start.Compilation))
        {
            var presumed = PresumedData.For(start.Compilation, privacy.Settings);
            start.RegisterSymbolAction(context => Analyze((INamedTypeSymbol)context.Symbol, context, presumed, privacy), SymbolKind.NamedType);
        }
    }

    private static void Analyze(INamedTypeSymbol type, SymbolAnalysisContext context, PresumedData presumed, RuleContext privacy)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || type.IsStatic || IsDecided(type, privacy))
        {
            return;
        }

        foreach (var member in type.ValueMembers())
        {
            if (presumed.Of(member) is { } found
                && privacy.Marks.Of(member) is null
                && !IsDecided(member, privacy)
                && !privacy.Known.Subjects.IsKey(member, type)
                && !privacy.Known.Relations.IsRelation(member)
                && MemberToMark.Is(member, presumed)
                && member.PlaceInSource() is { } place)
            {
                privacy.Report(
                    context.ReportDiagnostic,
                    Diagnostic.Create(
                        Catalogue.PRIV5001_UnmarkedPersonalData,
                        place,
                        ImmutableDictionary<string, string?>.Empty.Add(CategoryKey, found.Category.ToString()).Add(ConfidenceKey, found.Confidence.ToString()),
                        member.Short(),
                        found.Category.ToString(),
                        Says(found)));
            }
        }
    }

    private static string Says(Presumption found) => found.Ground switch
    {
        PresumptionGround.Type => "its type is '" + found.Words + "'",
        _ => "its name says '" + found.Words + "'",
    };

    // Whoever put a mark of any kind there, or said that it is none, has thought about it; so has who marked the type.
    private static bool IsDecided(ISymbol symbol, RuleContext privacy)
    {
        if (symbol is INamedTypeSymbol type)
        {
            return privacy.Marks.Of(type) is not null || type.SelfAndBases().Any(level => privacy.Marks.OwnMarks(level.OriginalDefinition).Any(static mark => IsDenial(mark.Kind)));
        }

        return privacy.Marks.OwnMarks(symbol).Any(static mark => mark.Kind is not MarkKind.RetentionStart)
            || MemberWalk.Inherited(symbol).Any(inherited => privacy.Marks.OwnMarks(inherited).Any(static mark => IsDenial(mark.Kind)));
    }

    private static bool IsDenial(MarkKind kind) => kind is MarkKind.NotPersonalData or MarkKind.ForeignNotPersonalData;
}
