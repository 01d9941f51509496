using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Marks;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Marks;

/// <summary>PRIV0013: writes the name that was meant, or declares the recipient on a purpose of this project.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndeclaredRecipientFix))]
public sealed class UndeclaredRecipientFix : CodeFixProvider
{
    internal const string RenameKey = "PRIV0013.Rename";
    internal const string DeclareKeyPrefix = "PRIV0013.Declare:";
    private const int MaximumOffers = 8;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV0013_UndeclaredRecipient.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => RecipientDeclarationFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var diagnostic = context.Diagnostics[0];
        if (root is null || model is null
            || !diagnostic.Properties.TryGetValue(UndeclaredRecipientAnalyzer.RecipientProperty, out var recipient) || string.IsNullOrWhiteSpace(recipient))
        {
            return;
        }

        diagnostic.Properties.TryGetValue(UndeclaredRecipientAnalyzer.SuggestionProperty, out var meant);
        if (meant is not null && root.FindNode(context.Span, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal)
        {
            var renamed = root.ReplaceNode(literal, Text(meant).WithTriviaFrom(literal));
            context.RegisterCodeFix(
                CodeAction.Create("Change to '" + meant + "'", _ => Task.FromResult(context.Document.WithSyntaxRoot(renamed)), RenameKey), diagnostic);
        }

        if (KnownSymbols.For(model.Compilation, context.Document.Project.AnalyzerOptions, context.CancellationToken) is not { } known)
        {
            return;
        }

        foreach (var purpose in known.Declarations.SourcePurposes.Take(MaximumOffers))
        {
            var name = purpose.Type.FullMetadataName();
            if (RecipientDeclaration.Place(context.Document.Project, purpose.Type, context.CancellationToken) is not null)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Declare recipient '" + recipient + "' on purpose '" + purpose.Type.Short() + "'",
                        cancellationToken => RecipientDeclaration.AddAsync(context.Document.Project, name, new[] { recipient! }, cancellationToken),
                        DeclareKeyPrefix + name),
                    diagnostic);
            }
        }
    }

    private static ExpressionSyntax Text(string value) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(value));
}
