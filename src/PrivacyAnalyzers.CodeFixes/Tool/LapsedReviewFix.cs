using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Tool;

namespace PrivacyAnalyzers.CodeFixes.Tool;

/// <summary>PRIV9002: the fingerprint of the body as it is, once somebody has looked again; or the review, or its rule, removed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LapsedReviewFix))]
public sealed class LapsedReviewFix : EditFix
{
    internal const string UpdateKey = "PRIV9002.UpdateFingerprint";
    internal const string RemoveRuleKey = "PRIV9002.RemoveRule";
    internal const string RemoveKey = "PRIV9002.RemoveReview";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV9002_LapsedReview.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var node = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node?.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
        {
            return ImmutableArray<EditOffer>.Empty;
        }

        var remove = new EditOffer("Remove the review", RemoveKey, DocumentEdit.Remove(document, attribute));
        if (node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument)
        {
            if (diagnostic.Properties.TryGetValue(LapsedReview.FingerprintProperty, out var fingerprint) && fingerprint is not null)
            {
                return ImmutableArray.Create(
                    new EditOffer("Reviewed again: update the fingerprint", UpdateKey, DocumentEdit.Replace(document, argument.Expression.Span, SymbolDisplay.FormatLiteral(fingerprint, quote: true))), remove);
            }

            // Without any rule left, nothing is left of the review.
            if (diagnostic.Properties.ContainsKey(LapsedReview.RuleProperty) && attribute.ArgumentList!.Arguments.Count(static other => other.NameEquals is null) > 3)
            {
                return ImmutableArray.Create(new EditOffer("Remove " + argument + " from the review", RemoveRuleKey, DocumentEdit.Remove(document, argument)));
            }
        }

        return ImmutableArray.Create(remove);
    }
}
