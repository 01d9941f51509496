using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>PRIV0012: two purposes with one key.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DuplicatePurposeKeyAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0012_DuplicatePurposeKey);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterSymbolAction(context => Analyze(context, privacy), SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context, RuleContext privacy)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (privacy.Purposes.Of(type) is not { } purpose || Problem(purpose, privacy.Known.Declarations) is not { } problem)
        {
            return;
        }

        var location = purpose.Mark.NamedArgumentLocation(nameof(PurposeInfo.Key), context.CancellationToken);
        privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV0012_DuplicatePurposeKey, location, type.Short(), problem));
    }

    private static string? Problem(PurposeInfo purpose, Declarations declarations)
    {
        if (string.IsNullOrWhiteSpace(purpose.Key))
        {
            return "its key is empty";
        }

        // One purpose compiled into two assemblies (a linked file) is one purpose: its name says so.
        var name = purpose.Type.FullMetadataName();
        var others = declarations.Purposes
            .Where(other => string.Equals(other.Key, purpose.Key, System.StringComparison.Ordinal) && other.Type.FullMetadataName() != name)
            .Select(static other => "'" + other.Type.FullMetadataName() + "'")
            .Distinct()
            .ToList();
        return others.Count == 0 ? null : "its key '" + purpose.Key + "' is also that of " + string.Join(", ", others);
    }
}
