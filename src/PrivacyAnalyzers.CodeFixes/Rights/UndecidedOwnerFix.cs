using System.Collections.Generic;
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
using PrivacyAnalyzers.Generation.Parsing.Rows;
using PrivacyAnalyzers.Rules.Rights;
using PrivacyAnalyzers.Rules.Rights.Rows;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Rights;

/// <summary>PRIV4003: says of the relations that nobody decided whether the row is the person's, is shown to them, or neither.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndecidedOwnerFix))]
public sealed class UndecidedOwnerFix : EditFix
{
    internal const string OwnedKey = "PRIV4003.OwnedBy";
    internal const string AccessedKey = "PRIV4003.AccessedBy";
    internal const string NotOwnedKey = "PRIV4003.NotOwned";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV4003_UndecidedOwner.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || model?.GetDeclaredSymbol(declaration, cancellationToken) is not { } type
            || KnownSymbols.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is not { } known)
        {
            return ImmutableArray<EditOffer>.Empty;
        }

        // A row of another assembly is told of at its set, and is marked there.
        var relations = UndecidedRelations.Of(type, RowGraph.For(known), known);
        var places = relations.Select(relation => (Relation: relation, Declaration: Declaration(relation.Member!, cancellationToken))).ToList();
        return places.Count == 0 || places.Any(place => place.Declaration is null || document.Project.GetDocument(place.Declaration.SyntaxTree) is null)
            ? ImmutableArray<EditOffer>.Empty
            : ImmutableArray.Create(
                Offer("the person's: [OwnedBy<T>]", OwnedKey, (relation, at, position) => MarkText.For("OwnedBy", Person(relation), at, position)),
                Offer("shown to the person: [AccessedBy<T>]", AccessedKey, (relation, at, position) => MarkText.For("AccessedBy", Person(relation), at, position)),
                Offer("not the person's: [NotOwned]", NotOwnedKey, (relation, at, position) => MarkText.Plain("NotOwned", at, position) + "(" + SymbolDisplay.FormatLiteral(Reason(relation.Member!), quote: true) + ")"));

        EditOffer Offer(string title, string key, System.Func<RowRelation, SemanticModel, int, string> mark) => new(
            "Say that the row is " + title,
            key,
            places.Select(place => AttributeListInsertion.On(document.Project.GetDocument(place.Declaration!.SyntaxTree)!, place.Declaration, mark(place.Relation, model.Compilation.GetSemanticModel(place.Declaration.SyntaxTree), place.Declaration.SpanStart))).ToArray());
    }

    // Without the question mark: [OwnedBy<Customer>].
    private static ITypeSymbol Person(RowRelation relation) => relation.Target.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    private static SyntaxNode? Declaration(ISymbol member, CancellationToken cancellationToken) =>
        member.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax property => property,
            ParameterSyntax parameter => parameter,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } => field,
            _ => null,
        };

    /// <summary>What the name of the member says, for the reviewer to put better: <c>CreatedBy</c> gives "created by".</summary>
    private static string Reason(ISymbol member)
    {
        var words = new List<char>();
        foreach (var character in member.Name)
        {
            if (char.IsUpper(character) && words.Count > 0)
            {
                words.Add(' ');
            }

            words.Add(char.ToLowerInvariant(character));
        }

        return "only says: " + new string(words.ToArray());
    }
}
