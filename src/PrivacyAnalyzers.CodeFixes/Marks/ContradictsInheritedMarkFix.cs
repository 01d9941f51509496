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

/// <summary>PRIV0007: copies what the inherited member says; an obligation is copied to the inherited member, where callers see it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContradictsInheritedMarkFix))]
public sealed class ContradictsInheritedMarkFix : EditFix
{
    internal const string CopyKey = "PRIV0007.Copy";
    internal const string RequireKey = "PRIV0007.Require";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV0007_ContradictsInheritedMark.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan) is not { } node || model is null
            || KnownSymbols.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is not { } known
            || Find(node, model, known, cancellationToken) is not { } found)
        {
            return ImmutableArray<EditOffer>.Empty;
        }

        var offer = found.Kind == ContradictionKind.Obligation && !found.Inherited.IsHidden
            ? await RequireAboveAsync(document, found, cancellationToken).ConfigureAwait(false)
            : Copy(document, model, known, node, found);
        return offer is null ? ImmutableArray<EditOffer>.Empty : ImmutableArray.Create(offer);
    }

    private static Contradiction? Find(SyntaxNode node, SemanticModel model, KnownSymbols known, CancellationToken cancellationToken)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            var declared = ancestor switch
            {
                FieldDeclarationSyntax fields => model.GetDeclaredSymbol(fields.Declaration.Variables[0], cancellationToken),
                ParameterSyntax parameter => model.GetDeclaredSymbol(parameter, cancellationToken)?.ContainingSymbol,
                VariableDeclaratorSyntax or MemberDeclarationSyntax => model.GetDeclaredSymbol(ancestor, cancellationToken),
                _ => null,
            };
            if (declared is IPropertySymbol or IMethodSymbol or IFieldSymbol)
            {
                return Contradictions.Of(MarkedSymbolNormalizer.Normalize(declared), known)
                    .FirstOrDefault(found => found.Location.SourceTree == node.SyntaxTree && found.Location.SourceSpan.IntersectsWith(node.Span) && found.Location.SourceSpan.Length <= node.Span.Length);
            }
        }

        return null;
    }

    private static EditOffer? Copy(Document document, SemanticModel model, KnownSymbols known, SyntaxNode node, Contradiction found)
    {
        var position = node.SpanStart;
        var marks = Promised(found, known);
        if (marks.IsEmpty)
        {
            return null;
        }

        var text = string.Join(", ", marks.Select(mark => MarkText.Copy(mark, model, position)).Distinct());
        var title = "Copy what '" + found.Inherited.Symbol.Short() + "' says";
        if (found.Mark is null)
        {
            return node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
                ? new EditOffer(title, CopyKey, AttributeListInsertion.On(document, member, text, isReturn: found.Member is IMethodSymbol && found.Kind == ContradictionKind.Data))
                : null;
        }

        // The other part of a partial member may be in another file.
        var own = Own(found, known).Select(mark => mark.Syntax()).OfType<AttributeSyntax>()
            .Select(attribute => (Attribute: attribute, Document: document.Project.GetDocument(attribute.SyntaxTree))).ToList();
        if (own.Count == 0 || own.Any(one => one.Document is null))
        {
            return null;
        }

        var edits = own.Skip(1).Select(one => DocumentEdit.Remove(one.Document!, one.Attribute))
            .Prepend(DocumentEdit.Replace(own[0].Document!, own[0].Attribute.Span, text));
        return new EditOffer(title, CopyKey, edits.ToArray());
    }

    // All data marks of the member give way; of its checks, the one that contradicts.
    private static ImmutableArray<Mark> Own(Contradiction found, KnownSymbols known) => found.Kind == ContradictionKind.Data
        ? DataContradiction.OwnDataMarks(found.Member, known.Marks).ToImmutableArray()
        : ImmutableArray.Create(found.Mark!.Value);

    private static ImmutableArray<Mark> Promised(Contradiction found, KnownSymbols known)
    {
        var inherited = found.Inherited.Symbol;
        switch (found.Kind)
        {
            case ContradictionKind.Data when known.Marks.Of(inherited) is { } datum:
                return datum.Purposes.Select(use => use.Mark).ToImmutableArray();
            case ContradictionKind.Data:
                return DataContradiction.OwnDataMarks(inherited, known.Marks).Where(mark => mark.Kind == MarkKind.NotPersonalData).ToImmutableArray();
            case ContradictionKind.Check:
                return known.Checks.Of(inherited).Select(check => check.Mark).ToImmutableArray();
            default:
                return known.Marks.OwnMarks(inherited).Where(mark => mark.Kind == MarkKind.RequiresConsent).ToImmutableArray();
        }
    }

    private static async Task<EditOffer?> RequireAboveAsync(Document document, Contradiction found, CancellationToken cancellationToken)
    {
        var inherited = found.Inherited.Symbol;
        if (inherited.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference
            || document.Project.Solution.GetDocument(reference.SyntaxTree) is not { } above
            || await above.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var declaration = await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        var text = MarkText.Copy(found.Mark!.Value, model, declaration.SpanStart);
        var title = "Require it on '" + inherited.Short() + "' too";
        return declaration is ParameterSyntax or MemberDeclarationSyntax
            ? new EditOffer(title, RequireKey, AttributeListInsertion.On(above, declaration, text))
            : null;
    }
}
