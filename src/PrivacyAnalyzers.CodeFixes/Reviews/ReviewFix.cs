using System;
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
using PrivacyAnalyzers.Reviews;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Reviews;

/// <summary>
/// For what is found inside bodies: states, on the member, that somebody looked and that the finding may stand while the body is what it is. Who looked, and why it is in
/// order, are left to be written.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReviewFix))]
public sealed class ReviewFix : EditFix
{
    internal const string EquivalenceKey = "PrivacyReviewed.";

    private const string ToBeWritten = "(\"who reviewed?\", \"why is it in order?\", ";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        RuleLevels.Ids.Where(static id => id[4] is '1' or '2' or '3').OrderBy(static id => id, StringComparer.Ordinal).ToImmutableArray();

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not { } node
            || ReviewSyntax.Reviewable(node).FirstOrDefault(static declaration => declaration is not (AccessorDeclarationSyntax or LambdaExpressionSyntax)) is not { } declaration
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || KnownSymbols.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is not { Presence.ReferencesTheAbstractions: true } known
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not { } member)
        {
            return ImmutableArray<EditOffer>.Empty;
        }

        var existing = known.Reviews.FirstOrDefault(review => review.Syntax.Parent?.Parent == declaration && (review.Names(diagnostic.Id) ? review.IsOutdated : review.Holds));
        if (existing is null)
        {
            var review = MarkText.Plain(ReviewSyntax.Name, model, declaration.SpanStart) + ToBeWritten + Quote(diagnostic.Id)
                + ", Fingerprint = " + Quote(BodyFingerprint.Of(ReviewSyntax.Parts(declaration, member))) + ")";
            return Offer("Reviewed: '" + member.Short() + "' may stand as it is", AttributeListInsertion.On(document, declaration, review));
        }

        if (existing.IsOutdated)
        {
            return existing.FingerprintLocation.SourceSpan is { IsEmpty: false } span
                ? Offer("Reviewed again: '" + member.Short() + "' may stand as it is", DocumentEdit.Replace(document, span, Quote(existing.CurrentFingerprint)))
                : ImmutableArray<EditOffer>.Empty;
        }

        var last = existing.Syntax.ArgumentList!.Arguments.LastOrDefault(static argument => argument.NameEquals is null);
        return last is { NameColon: null } && existing.RuleLocation(existing.Rules.Length - 1).SourceSpan == last.Expression.Span
            ? Offer("Reviewed: '" + diagnostic.Id + "' may stand too", DocumentEdit.Insert(document, last.Span.End, ", " + Quote(diagnostic.Id)))
            : ImmutableArray<EditOffer>.Empty;

        ImmutableArray<EditOffer> Offer(string title, DocumentEdit edit) => ImmutableArray.Create(new EditOffer(title, EquivalenceKey + diagnostic.Id, edit));
    }

    private static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
