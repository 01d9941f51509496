using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Marks;

/// <summary>PRIV0001: what only another library's mark calls personal data has no purpose.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NoPurposeAnalyzer : PrivacyAnalyzer
{
    private const string Suffix = "Attribute";

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV0001_NoPurpose);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        // Without our marks at hand there is nothing to ask for.
        if (privacy.Known.Presence.ReferencesTheAbstractions)
        {
            start.RegisterSyntaxNodeAction(context => Analyze(context, privacy), SyntaxKind.Attribute);
        }
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, RuleContext privacy)
    {
        if (MarkSite.Of(context, privacy) is { Mark: { Kind: MarkKind.ForeignPersonalData, Attribute.AttributeClass: { } library } } site
            && privacy.Marks.Of(site.Value) is { IsForeign: true, Purposes.IsEmpty: true })
        {
            var name = library.Name.EndsWith(Suffix, StringComparison.Ordinal) ? library.Name.Substring(0, library.Name.Length - Suffix.Length) : library.Name;
            privacy.Report(
                context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV0001_NoPurpose, site.Syntax.GetLocation(), site.Value.Short(), "[" + name + "]"));
        }
    }
}
