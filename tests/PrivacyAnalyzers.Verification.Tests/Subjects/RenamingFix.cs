using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Verification.Tests;

/// <summary>A fix of T001 that works: "BadX" becomes "X"; nothing is offered for "Bad" alone. Others misbehave in one point.</summary>
public class RenamingFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["T001"];

    protected virtual string? Key => "Rename";

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken);
        var type = root!.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        if (type.Identifier.Text.Length <= 3)
            return;
        context.RegisterCodeFix(
            CodeAction.Create("Rename", _ => Task.FromResult(context.Document.WithSyntaxRoot(root!.ReplaceNode(type, Change(type)))), Key), context.Diagnostics);
        if (type.Members.Count > 0)
        {
            var empty = type.WithMembers([]);
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Menu",
                    [CodeAction.Create("Empty", _ => Task.FromResult(context.Document.WithSyntaxRoot(root!.ReplaceNode(type, empty))), "Empty")],
                    isInlinable: false),
                context.Diagnostics);
        }
    }

    protected virtual TypeDeclarationSyntax Change(TypeDeclarationSyntax type) => Renamed(type, type.Identifier.Text[3..]);

    protected static TypeDeclarationSyntax Renamed(TypeDeclarationSyntax type, string name)
        => type.WithIdentifier(SyntaxFactory.Identifier(name).WithTriviaFrom(type.Identifier));
}
