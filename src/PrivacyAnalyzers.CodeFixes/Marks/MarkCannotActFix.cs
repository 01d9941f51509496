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

namespace PrivacyAnalyzers.CodeFixes.Marks;

/// <summary>PRIV0008: removes the mark, or the argument, that cannot act; an <c>[AlsoFor]</c> that stands alone becomes the mark it needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkCannotActFix))]
public sealed class MarkCannotActFix : EditFix
{
    internal const string RemoveAttributeKey = "PRIV0008.RemoveAttribute";
    internal const string RemoveArgumentKey = "PRIV0008.RemoveArgument";
    internal const string UsePersonalDataKey = "PRIV0008.UsePersonalData";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV0008_MarkCannotAct.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan) is not { } node || !diagnostic.Properties.TryGetValue(MarkCannotActAnalyzer.Remedy.Key, out var remedy)
            || node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
        {
            return ImmutableArray<EditOffer>.Empty;
        }

        switch (remedy)
        {
            case MarkCannotActAnalyzer.Remedy.RemoveAttribute:
                return ImmutableArray.Create(new EditOffer("Remove '" + attribute.Name + "'", RemoveAttributeKey, DocumentEdit.Remove(document, attribute)));

            case MarkCannotActAnalyzer.Remedy.RemoveArgument
                when node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { } argument && await CanBeLeftOutAsync(document, attribute, argument, cancellationToken).ConfigureAwait(false):
                return ImmutableArray.Create(new EditOffer("Remove '" + argument + "'", RemoveArgumentKey, DocumentEdit.Remove(document, argument)));

            case MarkCannotActAnalyzer.Remedy.UsePersonalData when attribute.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault() is { } name:
                return ImmutableArray.Create(
                    new EditOffer("Write 'PersonalData" + name.TypeArgumentList + "'", UsePersonalDataKey, DocumentEdit.Replace(document, name.Identifier.Span, "PersonalData")));

            default:
                return ImmutableArray<EditOffer>.Empty;
        }
    }

    private static async Task<bool> CanBeLeftOutAsync(Document document, AttributeSyntax attribute, AttributeArgumentSyntax argument, CancellationToken cancellationToken)
    {
        if (argument.NameEquals is not null)
        {
            return true;
        }

        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model?.GetSymbolInfo(attribute, cancellationToken).Symbol is IMethodSymbol { Parameters: { Length: > 0 } parameters } && parameters.All(parameter => parameter.IsOptional);
    }
}
