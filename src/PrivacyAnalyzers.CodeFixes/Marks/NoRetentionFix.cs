using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Marks;

/// <summary>PRIV0002: writes a period on the purpose, or on the mark, with a comment that asks for somebody to validate it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoRetentionFix))]
public sealed class NoRetentionFix : EditFix
{
    internal const string PurposeKey = "PRIV0002.Purpose";
    internal const string MarkKey = "PRIV0002.Mark";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV0002_NoRetention.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var offers = ImmutableArray.CreateBuilder<EditOffer>();
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || KnownSymbols.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is not { } known
            || MarkSite.Of(attribute, model, known.Kinds, cancellationToken) is not { } site
            || known.Purposes.Of(site.Mark.TypeArgument) is not { } purpose)
        {
            return offers.ToImmutable();
        }

        var ofAll = SuggestedRetention.For(purpose);
        var period = SuggestedRetention.For(purpose, known.Marks.Of(site.Value)?.Category ?? DataCategory.Other);
        if (purpose.Mark.Syntax(cancellationToken) is { } declaration && document.Project.Solution.GetDocument(declaration.SyntaxTree) is { } policy
            && Edit(policy, declaration, ofAll) is { } onPurpose)
        {
            offers.Add(new EditOffer("Keep data of '" + purpose.Type.Short() + "' for " + ofAll + " (to validate)", PurposeKey, onPurpose));
        }

        if (Edit(document, attribute, period) is { } onMark)
        {
            offers.Add(new EditOffer("Keep '" + site.Value.Short() + "' for " + period + " (to validate)", MarkKey, onMark));
        }

        return offers.ToImmutable();
    }

    private static DocumentEdit? Edit(Document document, AttributeSyntax attribute, string period) =>
        NamedArgument.Find(attribute, "Retention") is { } written && !written.Expression.IsKind(SyntaxKind.NullLiteralExpression)
            ? null
            : NamedArgument.Set(document, attribute, "Retention", "\"" + period + "\" /* to validate */");
}
