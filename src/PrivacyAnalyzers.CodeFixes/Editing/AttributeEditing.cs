using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PrivacyAnalyzers.CodeFixes.Editing;

/// <summary>Adds, changes and removes attributes in a syntax tree; comments and layout stay.</summary>
internal static class AttributeEditing
{
    /// <summary>One of our marks by its name without "Attribute"; shortened to what the file's usings allow.</summary>
    internal static AttributeSyntax Mark(string name, params AttributeArgumentSyntax[] arguments) =>
        Attribute(ParseName("global::PrivacyAnalyzers." + name).WithAdditionalAnnotations(Simplifier.Annotation))
            .WithArgumentList(arguments.Length == 0 ? null : AttributeArgumentList(SeparatedList(arguments)));

    /// <summary>Puts an attribute list of its own in front of a declaration, after those it has: a line of its own, but on a parameter.</summary>
    internal static TNode WithAttribute<TNode>(this TNode declaration, AttributeSyntax attribute)
        where TNode : SyntaxNode
    {
        var list = AttributeList(SingletonSeparatedList(attribute)).WithAdditionalAnnotations(Formatter.Annotation);
        if (declaration is ParameterSyntax parameter)
        {
            return (TNode)(SyntaxNode)parameter.WithoutLeadingTrivia()
                .AddAttributeLists(list.WithTrailingTrivia(Space))
                .WithLeadingTrivia(parameter.GetLeadingTrivia());
        }

        if (declaration is not MemberDeclarationSyntax member)
        {
            throw new ArgumentException("Not a declaration that carries attributes.", nameof(declaration));
        }

        if (member.AttributeLists.Count > 0)
        {
            var last = member.AttributeLists.Last();
            var indentation = TriviaList(last.GetLeadingTrivia().Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse());
            list = list.WithLeadingTrivia(indentation).WithTrailingTrivia(last.GetTrailingTrivia());
            return (TNode)(SyntaxNode)member.WithAttributeLists(member.AttributeLists.Add(list));
        }

        var leading = member.GetLeadingTrivia();
        var indent = TriviaList(leading.Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse());
        return (TNode)(SyntaxNode)member.WithLeadingTrivia(indent)
            .WithAttributeLists(SingletonList(list.WithLeadingTrivia(leading).WithTrailingTrivia(EndOfLineOf(member))));
    }

    /// <summary>Sets a named argument: changes it where it stands, else adds it at the end.</summary>
    internal static AttributeSyntax WithNamedArgument(this AttributeSyntax attribute, string name, ExpressionSyntax value)
    {
        var arguments = attribute.ArgumentList ?? AttributeArgumentList();
        if (arguments.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name) is { } existing)
        {
            return attribute.WithArgumentList(arguments.ReplaceNode(existing.Expression, value.WithTriviaFrom(existing.Expression)));
        }

        var added = AttributeArgument(
            NameEquals(IdentifierName(Identifier(name).WithTrailingTrivia(Space)), Token(SyntaxKind.EqualsToken).WithTrailingTrivia(Space)), null, value);
        var separated = arguments.Arguments.Count == 0 ? added : added.WithLeadingTrivia(Space);
        return attribute.WithArgumentList(arguments.AddArguments(separated));
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

    private static SyntaxTriviaList EndOfLineOf(SyntaxNode node)
    {
        var written = node.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return TriviaList(written.IsKind(SyntaxKind.EndOfLineTrivia) ? written : ElasticLineFeed);
    }
}
