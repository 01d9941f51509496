using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>
/// Large code as the projects that reference it see it: declarations, and of the bodies of methods what they write to, for that is all that is asked of the code of another project.
/// A change of the rest of a body changes nothing for them.
/// </summary>
internal static class SurfaceSources
{
    internal static BlankedText Of(SyntaxTree tree) => BlankedText.Of(tree, MethodBlocks.In(tree)
        .Where(static body => !body.CloseBraceToken.IsMissing && !(body.Parent is MethodDeclarationSyntax method && ErasureNames.Tell(method.Identifier.ValueText)))
        .Select(static body => (body.Span, Residue(body))));

    /// <summary>The names that a body writes to.</summary>
    internal static IEnumerable<string> Written(BlockSyntax body) =>
        body.DescendantNodes().Select(Target).OfType<ExpressionSyntax>().SelectMany(Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    // What a constructor writes is written before anybody has the object.
    private static ImmutableArray<string> Residue(BlockSyntax body)
    {
        var written = body.Parent is ConstructorDeclarationSyntax
            ? Enumerable.Empty<string>()
            : Written(body);
        return ["{", .. written.Select(static name => name + "=0;"), "}"];
    }

    private static ExpressionSyntax? Target(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } prefix => prefix.Operand,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } postfix => postfix.Operand,
        ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } argument => argument.Expression,
        RefExpressionSyntax reference => reference.Expression,
        _ => null,
    };

    private static IEnumerable<string> Names(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => [name.Identifier.Text],
        MemberAccessExpressionSyntax access => [access.Name.Identifier.Text],
        MemberBindingExpressionSyntax binding => [binding.Name.Identifier.Text],
        ParenthesizedExpressionSyntax inner => Names(inner.Expression),
        TupleExpressionSyntax tuple => tuple.Arguments.SelectMany(static argument => Names(argument.Expression)),
        _ => [],
    };
}
