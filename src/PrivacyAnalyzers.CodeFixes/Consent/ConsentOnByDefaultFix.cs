using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.CodeFixes.Consent;

/// <summary>PRIV1006: removes what turns consent on, or says no where something must be said.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConsentOnByDefaultFix))]
public sealed class ConsentOnByDefaultFix : EditFix
{
    internal const string EquivalenceKey = "PRIV1006.OffByDefault";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV1006_ConsentOnByDefault.Id);

    private protected override async Task<ImmutableArray<EditOffer>> OffersAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() is { } value && Change(document, value) is var (title, edit)
            ? ImmutableArray.Create(new EditOffer(title, EquivalenceKey, edit))
            : ImmutableArray<EditOffer>.Empty;
    }

    private static (string Title, DocumentEdit Edit)? Change(Document document, ExpressionSyntax value) => value.Parent switch
    {
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax { AccessorList: { } accessors } property } => ("Remove the initializer", Cut(document, accessors.Span.End, property.SemicolonToken.Span.End)),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } initializer => ("Remove the initializer", Cut(document, variable.Identifier.Span.End, initializer.Span.End)),
        EqualsValueClauseSyntax { Parent: ParameterSyntax } or ArgumentSyntax { NameColon.Name.Identifier.ValueText: "defaultValue" } => No(document, value),
        AttributeArgumentSyntax { NameEquals: null, Parent: AttributeArgumentListSyntax { Arguments.Count: 1, Parent: AttributeSyntax attribute } } when Name(attribute) == "DefaultValue" => (
            "Remove the default value", DocumentEdit.Remove(document, attribute)),
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } => ("Remove the assignment", WithItsLine(document, statement)),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasDefaultValue" or "HasDefaultValueSql" } call } invocation } } => (
            "Remove the default of the column", Cut(document, call.Expression.Span.End, invocation.Span.End)),
        _ => null,
    };

    // Callers and the database need a value: it is no.
    private static (string, DocumentEdit)? No(Document document, ExpressionSyntax value) => value.Kind() == SyntaxKind.TrueLiteralExpression
        ? ("Make it false", DocumentEdit.Replace(document, value.Span, "false"))
        : null;

    private static DocumentEdit Cut(Document document, int start, int end) => DocumentEdit.Replace(document, TextSpan.FromBounds(start, end), "");

    private static DocumentEdit WithItsLine(Document document, StatementSyntax statement)
    {
        var text = statement.SyntaxTree.GetText();
        var layout = new Layout(statement.SyntaxTree.GetRoot(), text);
        return layout.IsFirstOnLine(statement) && layout.IsLastOnLine(statement)
            ? Cut(document, text.Lines.GetLineFromPosition(statement.SpanStart).Start, text.Lines.GetLineFromPosition(statement.Span.End).EndIncludingLineBreak)
            : Cut(document, statement.SpanStart, statement.GetLastToken().GetNextToken().SpanStart);
    }

    private static string Name(AttributeSyntax attribute)
    {
        var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : (attribute.Name as SimpleNameSyntax)?.Identifier.ValueText ?? "";
        return name.EndsWith("Attribute", System.StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
