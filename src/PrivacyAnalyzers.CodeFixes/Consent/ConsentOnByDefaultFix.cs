using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.CodeFixes.Consent;

/// <summary>PRIV1006: removes what turns consent on, or says no where something must be said.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConsentOnByDefaultFix))]
public sealed class ConsentOnByDefaultFix : CodeFixProvider
{
    internal const string EquivalenceKey = "PRIV1006.OffByDefault";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV1006_ConsentOnByDefault.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() is { } value
                && Change(root, value) is var (title, changed))
            {
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), EquivalenceKey), diagnostic);
            }
        }
    }

    private static (string Title, SyntaxNode Changed)? Change(SyntaxNode root, ExpressionSyntax value) => value.Parent switch
    {
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => ("Remove the initializer", WithoutInitializer(root, property)),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => (
            "Remove the initializer", root.ReplaceNode(variable, variable.WithInitializer(null).WithIdentifier(variable.Identifier.WithTrailingTrivia(variable.GetTrailingTrivia())))),
        EqualsValueClauseSyntax { Parent: ParameterSyntax } or ArgumentSyntax { NameColon.Name.Identifier.ValueText: "defaultValue" } => No(root, value),
        AttributeArgumentSyntax { NameEquals: null, Parent: AttributeArgumentListSyntax { Arguments.Count: 1, Parent: AttributeSyntax attribute } } when Name(attribute) == "DefaultValue" => (
            "Remove the default value", AttributeEditing.RemoveAttribute(root, attribute)),
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } => (
            "Remove the assignment", root.RemoveNode(statement, SyntaxRemoveOptions.KeepDirectives)!),
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasDefaultValue" or "HasDefaultValueSql" } call } invocation } } => (
            "Remove the default of the column", root.ReplaceNode(invocation, call.Expression.WithTrailingTrivia(invocation.GetTrailingTrivia()))),
        _ => null,
    };

    // Callers and the database need a value: it is no.
    private static (string, SyntaxNode)? No(SyntaxNode root, ExpressionSyntax value) => value.Kind() == SyntaxKind.TrueLiteralExpression
        ? ("Make it false", root.ReplaceNode(value, SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression).WithTriviaFrom(value)))
        : null;

    private static SyntaxNode WithoutInitializer(SyntaxNode root, PropertyDeclarationSyntax property)
    {
        var end = property.SemicolonToken.TrailingTrivia;
        var accessors = property.AccessorList!;
        var changed = property.WithInitializer(null).WithSemicolonToken(default)
            .WithAccessorList(accessors.WithCloseBraceToken(accessors.CloseBraceToken.WithTrailingTrivia(end)));
        return root.ReplaceNode(property, changed);
    }

    private static string Name(AttributeSyntax attribute)
    {
        var name = attribute.Name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : (attribute.Name as SimpleNameSyntax)?.Identifier.ValueText ?? "";
        return name.EndsWith("Attribute", System.StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
