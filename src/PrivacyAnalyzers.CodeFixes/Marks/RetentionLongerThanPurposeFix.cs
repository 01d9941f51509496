using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.CodeFixes.Marks;

/// <summary>PRIV0006: drops the mark's own period, so that the purpose's holds and goes on holding when it changes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetentionLongerThanPurposeFix))]
public sealed class RetentionLongerThanPurposeFix : EditFix
{
    internal const string EquivalenceKey = "PRIV0006.Shorten";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV0006_RetentionLongerThanPurpose.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals: not null } argument
            ? ImmutableArray.Create(new EditOffer("Keep it no longer than its purpose", EquivalenceKey, DocumentEdit.Remove(document, argument)))
            : ImmutableArray<EditOffer>.Empty;
    }
}
