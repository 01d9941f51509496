using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Rights;

namespace PrivacyAnalyzers.CodeFixes.Rights;

/// <summary>PRIV4001: makes the type, and those it is nested in, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GenerationSkippedFix))]
public sealed class GenerationSkippedFix : EditFix
{
    internal const string EquivalenceKey = "PRIV4001.MakePartial";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV4001_GenerationSkipped.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // A type that is not partial has no other part elsewhere.
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var edits = diagnostic.Properties.ContainsKey(GenerationSkippedAnalyzer.NeedsPartial)
            && root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            ? PartialModifier.UpTheNesting(document, type).ToArray()
            : [];
        return edits.Length > 0 ? ImmutableArray.Create(new EditOffer("Make it partial", EquivalenceKey, edits)) : ImmutableArray<EditOffer>.Empty;
    }
}
