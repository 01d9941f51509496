using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>Adds, changes and removes attributes in a syntax tree; comments and layout stay.</summary>
internal static class AttributeEditing
{
    private const string Ours = "global::PrivacyAnalyzers.";

    /// <summary>One of our marks, alone in its list, by its name without "Attribute"; its name is shortened to what the file's usings allow.</summary>
    /// <param name="name">Such as <c>SubjectKey</c>.</param>
    /// <param name="arguments">C#, such as <c>("Brevo", global::PrivacyAnalyzers.RecipientRole.Processor)</c>; names written in full are shortened too.</param>
    internal static AttributeListSyntax Mark(string name, string arguments = "") => Parse("[" + Ours + name + arguments + "]");

    /// <summary>Puts an attribute list behind those the declaration has, laid out as they are: a line of its own, or before the declaration where that shares a line.</summary>
    internal static TNode WithAttribute<TNode>(this TNode declaration, AttributeListSyntax list)
        where TNode : SyntaxNode
    {
        var lists = declaration switch
        {
            MemberDeclarationSyntax member => member.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            _ => throw new ArgumentException("Not a declaration that carries attributes.", nameof(declaration)),
        };
        var leading = declaration.GetLeadingTrivia();
        if (lists.Count > 0)
        {
            var last = lists.Last();
            var ownLine = last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
            var placed = list.WithLeadingTrivia(ownLine ? Indentation(last.GetLeadingTrivia()) : default)
                .WithTrailingTrivia(last.GetTrailingTrivia() is { Count: > 0 } trailing ? trailing : SyntaxFactory.TriviaList(SyntaxFactory.Space));
            return (TNode)With(declaration, (ownLine ? lists : lists.Replace(last, last.WithTrailingTrivia(SyntaxFactory.Space))).Add(placed));
        }

        return IsFirstOnLine(declaration)
            ? (TNode)With(
                declaration.WithLeadingTrivia(Indentation(leading)),
                SyntaxFactory.SingletonList(list.WithLeadingTrivia(leading).WithTrailingTrivia(EndOfLineOf(declaration))))
            : (TNode)With(
                declaration.WithLeadingTrivia(default(SyntaxTriviaList)),
                SyntaxFactory.SingletonList(list.WithLeadingTrivia(leading).WithTrailingTrivia(SyntaxFactory.Space)));
    }

    /// <summary>Sets a named argument: changes it where it stands, else adds it at the end.</summary>
    internal static AttributeSyntax WithNamedArgument(this AttributeSyntax attribute, string name, ExpressionSyntax value)
    {
        if (attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name) is { } existing)
        {
            return attribute.ReplaceNode(existing.Expression, value.WithTriviaFrom(existing.Expression));
        }

        var parsed = Parse("[A(" + name + " = " + value.ToFullString() + ")]").Attributes[0].ArgumentList!;
        if (attribute.ArgumentList is not { Arguments.Count: > 0 } arguments)
        {
            return attribute.WithArgumentList(parsed.WithTrailingTrivia(attribute.GetTrailingTrivia())).WithName(attribute.Name.WithoutTrailingTrivia());
        }

        var comma = SyntaxFactory.Token(default, SyntaxKind.CommaToken, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        var separated = SyntaxFactory.SeparatedList(
            arguments.Arguments.Add(parsed.Arguments[0]), arguments.Arguments.GetSeparators().Append(comma).Take(arguments.Arguments.Count));
        return attribute.WithArgumentList(arguments.WithArguments(separated));
    }

    /// <summary>Removes an attribute, and its list where it was alone in it.</summary>
    internal static SyntaxNode RemoveAttribute(SyntaxNode root, AttributeSyntax attribute)
    {
        if (attribute.Parent is not AttributeListSyntax { Attributes.Count: 1 } list)
        {
            return root.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        // What follows the list takes its place, with the comments that stood before it.
        var tracked = root.TrackNodes(list);
        var next = tracked.GetCurrentNode(list)!.GetLastToken().GetNextToken();
        tracked = tracked.ReplaceToken(next, next.WithLeadingTrivia(list.GetLeadingTrivia()));
        return tracked.RemoveNode(tracked.GetCurrentNode(list)!, SyntaxRemoveOptions.KeepNoTrivia)!;
    }

    // Parsed rather than put together: the tree is then what its text says.
    private static AttributeListSyntax Parse(string text)
    {
        var list = ((MemberDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(text + " class C { }")!).AttributeLists[0].WithoutTrivia();
        var names = list.DescendantNodes().Where(static node =>
            node is QualifiedNameSyntax or MemberAccessExpressionSyntax
            && node.Parent is not (QualifiedNameSyntax or MemberAccessExpressionSyntax)
            && node.ToString().StartsWith(Ours, StringComparison.Ordinal));
        return list.ReplaceNodes(names, static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    private static SyntaxNode With(SyntaxNode declaration, SyntaxList<AttributeListSyntax> lists) =>
        declaration is MemberDeclarationSyntax member ? member.WithAttributeLists(lists) : ((ParameterSyntax)declaration).WithAttributeLists(lists);

    private static bool IsFirstOnLine(SyntaxNode declaration)
    {
        var first = declaration.GetFirstToken();
        var previous = first.GetPreviousToken();
        return previous.IsKind(SyntaxKind.None)
            || previous.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia)
            || (declaration is not ParameterSyntax && first.LeadingTrivia.Any(SyntaxKind.EndOfLineTrivia));
    }

    private static SyntaxTriviaList Indentation(SyntaxTriviaList leading) =>
        leading.Count > 0 && leading.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(leading.Last()) : default;

    private static SyntaxTriviaList EndOfLineOf(SyntaxNode node)
    {
        var written = node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return SyntaxFactory.TriviaList(written.IsKind(SyntaxKind.EndOfLineTrivia) ? written : SyntaxFactory.LineFeed);
    }
}
