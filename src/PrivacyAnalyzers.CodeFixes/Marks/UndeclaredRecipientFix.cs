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

/// <summary>PRIV0013: writes the name that was meant, or declares the recipient on a purpose of this project.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndeclaredRecipientFix))]
public sealed class UndeclaredRecipientFix : EditFix
{
    internal const string RenameKey = "PRIV0013.Rename";
    internal const string DeclareKeyPrefix = "PRIV0013.Declare:";
    private const int MaximumOffers = 8;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV0013_UndeclaredRecipient.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var offers = ImmutableArray.CreateBuilder<EditOffer>();
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null
            || !diagnostic.Properties.TryGetValue(UndeclaredRecipientAnalyzer.RecipientProperty, out var recipient) || string.IsNullOrWhiteSpace(recipient))
        {
            return offers.ToImmutable();
        }

        diagnostic.Properties.TryGetValue(UndeclaredRecipientAnalyzer.SuggestionProperty, out var meant);
        if (meant is not null && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal)
        {
            offers.Add(new EditOffer("Change to '" + meant + "'", RenameKey, DocumentEdit.Replace(document, literal.Span, SymbolDisplay.FormatLiteral(meant, quote: true))));
        }

        if (KnownSymbols.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is not { } known)
        {
            return offers.ToImmutable();
        }

        foreach (var purpose in known.Declarations.SourcePurposes.Take(MaximumOffers))
        {
            if (RecipientDeclaration.On(purpose.Type, recipient!, document.Project, model.Compilation, cancellationToken) is { } edit)
            {
                offers.Add(new EditOffer(
                    "Declare recipient '" + recipient + "' on purpose '" + purpose.Type.Short() + "'", DeclareKeyPrefix + purpose.Type.FullMetadataName(), edit));
            }
        }

        return offers.ToImmutable();
    }
}
