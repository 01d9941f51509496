using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Discovery;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.CodeFixes.Discovery;

/// <summary>PRIV5001: marks the member for a purpose that the compilation knows, one action a purpose, or says that it is not personal data.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnmarkedPersonalDataFix))]
public sealed class UnmarkedPersonalDataFix : EditFix
{
    internal const string MarkKey = "PRIV5001.PersonalData.";
    internal const string DenialKey = "PRIV5001.NotPersonalData";

    // A longer menu is not read; the first ones by name.
    private const int MaximumPurposes = 6;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV5001_UnmarkedPersonalData.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        if (Declaration(root?.FindNode(diagnostic.Location.SourceSpan)) is not { } declaration
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || Member(declaration, model, cancellationToken) is not { } member
            || KnownSymbols.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is not { } known)
        {
            return ImmutableArray<EditOffer>.Empty;
        }

        var position = declaration.SpanStart;
        var marks = UsingInsertion.ForNamespace(document, model, position, WellKnownNames.MarksNamespace, "NotPersonalDataAttribute");
        var category = Category(member, diagnostic);
        var offers = known.Declarations.Purposes.Select(static purpose => purpose.Type)
            .Where(type => PurposeTypes.Problem(type, known.Purposes) is null && model.Compilation.IsSymbolAccessibleWithin(type, member.ContainingType))
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Take(MaximumPurposes)
            .Select(purpose => Mark(document, model, declaration, purpose, marks, category));
        return offers.Append(new EditOffer(
            "Say that it is not personal data",
            DenialKey,
            Edits(document, declaration, "NotPersonalData(\"to say why\")", marks))).ToImmutableArray();
    }

    private static EditOffer Mark(Document document, SemanticModel model, SyntaxNode declaration, INamedTypeSymbol purpose, DocumentEdit? marks, string category)
    {
        var space = UsingInsertion.For(document, model, declaration.SpanStart, purpose);
        var name = space is null ? purpose.ToMinimalDisplayString(model, declaration.SpanStart) : purpose.Name;
        return new EditOffer(
            "Personal data, collected for '" + purpose.Short() + "'",
            MarkKey + purpose.FullMetadataName(),
            Edits(document, declaration, "PersonalData<" + name + ">" + category, marks, space));
    }

    private static DocumentEdit[] Edits(Document document, SyntaxNode declaration, string attribute, params DocumentEdit?[] usings) =>
        usings.OfType<DocumentEdit>().Append(AttributeListInsertion.On(document, declaration, attribute)).ToArray();

    // Said where it would not be read from the name alone, and where the law asks for more.
    private static string Category(ISymbol member, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(UnmarkedPersonalDataAnalyzer.CategoryKey, out var text) || !Enum.TryParse<DataCategory>(text, out var category))
        {
            return "";
        }

        var inferred = CategoryInference.ForMarked(member.Name, ValueTypes.Of(member), member.ContainingType.Name).Category;
        return inferred == category && category < DataCategory.Health ? "" : "(DataCategory." + category + ")";
    }

    private static SyntaxNode? Declaration(SyntaxNode? node) => node?.FirstAncestorOrSelf<SyntaxNode>(static at => at is PropertyDeclarationSyntax or FieldDeclarationSyntax or ParameterSyntax) switch
    {
        FieldDeclarationSyntax { Declaration.Variables.Count: > 1 } => null,
        var found => found,
    };

    private static ISymbol? Member(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) => declaration switch
    {
        FieldDeclarationSyntax field => model.GetDeclaredSymbol(field.Declaration.Variables[0], cancellationToken),
        ParameterSyntax parameter => model.GetDeclaredSymbol(parameter, cancellationToken) is IParameterSymbol positional ? MarkedSymbolNormalizer.RecordProperty(positional) : null,
        _ => model.GetDeclaredSymbol(declaration, cancellationToken),
    };
}
