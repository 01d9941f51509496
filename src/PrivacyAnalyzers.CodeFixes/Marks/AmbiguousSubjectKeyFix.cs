using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Marks;

/// <summary>PRIV0010: marks one member with <c>[SubjectKey]</c>, or names an inherited one in <c>[DataSubject(Key = ...)]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AmbiguousSubjectKeyFix))]
public sealed class AmbiguousSubjectKeyFix : CodeFixProvider
{
    internal const string EquivalenceKeyPrefix = "PRIV0010.Key:";
    private const int MaximumOffers = 5;

    private static readonly string[] KeyEndings = { "Id", "Key", "Number", "Code", "Reference", "Uid", "Guid" };

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV0010_AmbiguousSubjectKey.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || model?.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } type
            || KnownSymbols.For(model.Compilation, context.Document.Project.AnalyzerOptions, context.CancellationToken) is not { } known)
        {
            return;
        }

        var mark = known.Marks.OwnMarks(type).FirstOrDefault(static own => own.Kind == MarkKind.DataSubject);
        var named = mark.Attribute is not null && mark.Attribute.NamedArguments.Any(static argument => argument.Key == "Key");
        foreach (var candidate in Candidates(type, known).Take(MaximumOffers))
        {
            if (!named && Declaration(candidate, type, context.Document, context.CancellationToken) is { } member)
            {
                Register(context, "Mark '" + candidate.Name + "' with [SubjectKey]", candidate.Name, member, static node => node.WithAttribute(AttributeEditing.Mark("SubjectKey")));
            }
            else if (mark.Attribute is not null && mark.Syntax(context.CancellationToken) is { } attribute && attribute.SyntaxTree == root.SyntaxTree)
            {
                var name = candidate.Name;
                Register(context, "Name '" + name + "' as the key of the data subject", name, attribute, node => ((AttributeSyntax)node).WithNamedArgument("Key", KeyNames(name)));
            }
        }
    }

    private static void Register(CodeFixContext context, string title, string key, SyntaxNode target, Func<SyntaxNode, SyntaxNode> change) =>
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                async cancellationToken =>
                {
                    var root = await context.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
                    return context.Document.WithSyntaxRoot(root!.ReplaceNode(target, change(target)));
                },
                EquivalenceKeyPrefix + key),
            context.Diagnostics);

    // What the convention hesitates between, else what is named or typed like a key.
    private static IEnumerable<ISymbol> Candidates(INamedTypeSymbol type, KnownSymbols known)
    {
        var keys = known.Subjects.KeysOf(type);
        if (!keys.Candidates.IsEmpty)
        {
            return keys.Candidates;
        }

        var members = type.SelfAndBases().SelectMany(static candidate => candidate.ValueMembers())
            .Where(static member => member is IPropertySymbol { IsIndexer: false } && member.DeclaredAccessibility != Accessibility.Private)
            .Where(member => !known.Relations.IsRelation(member) && !known.Checks.IsCheck(member))
            .ToList();
        var alike = members.Where(static member => KeyEndings.Any(ending => member.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || IsGuid(member)).ToList();
        return alike.Count > 0 ? alike : members.Where(static member => member.Name.IndexOf("mail", StringComparison.OrdinalIgnoreCase) >= 0 || member.Name is "UserName" or "Login");
    }

    private static bool IsGuid(ISymbol member) => ValueTypes.Of(member) is { Name: "Guid" };

    // The declaration to mark: the type's own, in this file.
    private static SyntaxNode? Declaration(ISymbol member, INamedTypeSymbol type, Document document, CancellationToken cancellationToken)
    {
        if (!SymbolEqualityComparer.Default.Equals(member.ContainingType, type) || member.DeclaringSyntaxReferences.Length == 0)
        {
            return null;
        }

        var node = member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        if (!document.TryGetSyntaxRoot(out var root) || node.SyntaxTree != root.SyntaxTree)
        {
            return null;
        }

        return node switch
        {
            PropertyDeclarationSyntax or ParameterSyntax => node,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field } } => field,
            _ => null,
        };
    }

    private static ExpressionSyntax KeyNames(string name) => SyntaxFactory.ParseExpression("new[] { nameof(" + name + ") }");
}
