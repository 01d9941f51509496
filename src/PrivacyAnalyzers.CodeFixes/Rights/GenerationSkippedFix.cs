using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Rights;

namespace PrivacyAnalyzers.CodeFixes.Rights;

/// <summary>PRIV4001: makes the type, and those it is nested in, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GenerationSkippedFix))]
public sealed class GenerationSkippedFix : CodeFixProvider
{
    internal const string MakePartial = nameof(MakePartial);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV4001_GenerationSkipped.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(static async (context, document, diagnostics) => await MakePartialAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is not null && Whole(root, diagnostic).Any())
            {
                context.RegisterCodeFix(
                    CodeAction.Create("Make it partial", cancellationToken => MakePartialAsync(context.Document, ImmutableArray.Create(diagnostic), cancellationToken), MakePartial),
                    diagnostic);
            }
        }
    }

    // Types that share a container ask for the same change of it: all are made at once.
    private static async Task<Document> MakePartialAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return document;
        }

        var declarations = new HashSet<TypeDeclarationSyntax>(diagnostics.SelectMany(diagnostic => Whole(root, diagnostic)));
        return document.WithSyntaxRoot(root.ReplaceNodes(declarations, static (_, rewritten) => PartialModifier.Add(rewritten)));
    }

    /// <summary>The declarations without <c>partial</c>, from the type outwards; a type that is not partial has no other part elsewhere.</summary>
    private static IEnumerable<TypeDeclarationSyntax> Whole(SyntaxNode root, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(GenerationSkippedAnalyzer.NeedsPartial)
            && root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            ? PartialModifier.Missing(type)
            : [];
}
