using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Rules.Discovery;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.CodeFixes.Discovery;

/// <summary>A member that PRIV5001 was found at, and the edits that mark it: for the fix in an editor, and for the command that marks many.</summary>
internal sealed class MemberMarking
{
    private readonly Document _document;
    private readonly SemanticModel _model;
    private readonly SyntaxNode _declaration;
    private readonly DocumentEdit? _marks;
    private readonly string _category;

    private MemberMarking(Document document, SemanticModel model, SyntaxNode declaration, ISymbol member, KnownSymbols known, string category)
    {
        (_document, _model, _declaration, _category, Member) = (document, model, declaration, category, member);
        _marks = UsingInsertion.ForNamespace(document, model, declaration.SpanStart, WellKnownNames.MarksNamespace, "NotPersonalDataAttribute");
        Purposes = known.Declarations.Purposes.Select(static purpose => purpose.Type)
            .Where(type => PurposeTypes.Problem(type, known.Purposes) is null && model.Compilation.IsSymbolAccessibleWithin(type, member.ContainingType))
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    internal ISymbol Member { get; }

    /// <summary>Those that can be written there, by name.</summary>
    internal ImmutableArray<INamedTypeSymbol> Purposes { get; }

    /// <summary>Null where the finding stands at nothing that one mark could be written on.</summary>
    internal static async Task<MemberMarking?> AtAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return Declaration(root?.FindNode(diagnostic.Location.SourceSpan)) is { } declaration
            && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            && Declared(declaration, model, cancellationToken) is { } member
            && KnownSymbols.For(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is { } known
            ? new MemberMarking(document, model, declaration, member, known, Category(member, diagnostic))
            : null;
    }

    /// <summary>Personal data, for that purpose.</summary>
    internal DocumentEdit[] For(INamedTypeSymbol purpose)
    {
        var space = UsingInsertion.For(_document, _model, _declaration.SpanStart, purpose);
        var name = space is null ? purpose.ToMinimalDisplayString(_model, _declaration.SpanStart) : purpose.Name;
        return Edits("PersonalData<" + name + ">" + _category, space);
    }

    /// <summary>Not personal data, for a reason to be written.</summary>
    internal DocumentEdit[] Denial() => Edits("NotPersonalData(\"to say why\")", space: null);

    private DocumentEdit[] Edits(string attribute, DocumentEdit? space) =>
        new[] { _marks, space }.OfType<DocumentEdit>().Append(AttributeListInsertion.On(_document, _declaration, attribute)).ToArray();

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

    private static ISymbol? Declared(SyntaxNode declaration, SemanticModel model, CancellationToken cancellationToken) => declaration switch
    {
        FieldDeclarationSyntax field => model.GetDeclaredSymbol(field.Declaration.Variables[0], cancellationToken),
        ParameterSyntax parameter => model.GetDeclaredSymbol(parameter, cancellationToken) is IParameterSymbol positional ? MarkedSymbolNormalizer.RecordProperty(positional) : null,
        _ => model.GetDeclaredSymbol(declaration, cancellationToken),
    };
}
