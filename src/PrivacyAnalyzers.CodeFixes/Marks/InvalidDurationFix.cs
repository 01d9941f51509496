using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Marks;

/// <summary>PRIV0003: writes in ISO 8601 what is plainly meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidDurationFix))]
public sealed class InvalidDurationFix : EditFix
{
    internal const string EquivalenceKey = "PRIV0003.Rewrite";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV0003_InvalidDuration.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            && PeriodSpelling.Rewrite(literal.Token.ValueText) is { } period
            ? ImmutableArray.Create(new EditOffer("Write \"" + period + "\"", EquivalenceKey, DocumentEdit.Replace(document, literal.Span, "\"" + period + "\"")))
            : ImmutableArray<EditOffer>.Empty;
    }
}
