using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Generation.Parsing.Descriptors;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Storage;

/// <summary>PRIV3005: marks one of the dates that could be meant with <c>[RetentionStart]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoRetentionStartFix))]
public sealed class NoRetentionStartFix : EditFix
{
    internal const string EquivalenceKeyPrefix = "PRIV3005.From:";
    private const int MaximumOffers = 5;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV3005_NoRetentionStart.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan) is TypeDeclarationSyntax declaration
            && model?.GetDeclaredSymbol(declaration, cancellationToken) is INamedTypeSymbol type
            && KnownSymbols.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is { } known
            && RetentionStartParser.Read(type, known).Count == 0
            ? Offers(document, model, RetentionStartParser.Candidates(type, known), cancellationToken).ToImmutableArray()
            : ImmutableArray<EditOffer>.Empty;
    }

    private static IEnumerable<EditOffer> Offers(Document document, SemanticModel model, IEnumerable<ISymbol> dates, CancellationToken cancellationToken)
    {
        foreach (var date in dates.Where(static date => date.DeclaringSyntaxReferences.Length > 0).Take(MaximumOffers))
        {
            var declaration = date.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
            if (declaration.SyntaxTree == model.SyntaxTree && declaration is PropertyDeclarationSyntax or ParameterSyntax)
            {
                yield return new EditOffer(
                    "Count retention from '" + date.Name + "'", EquivalenceKeyPrefix + date.Name, AttributeListInsertion.On(document, declaration, MarkText.Plain("RetentionStart", model, declaration.SpanStart)));
            }
        }
    }
}
