using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.CodeFixes.Flow;

namespace PrivacyAnalyzers.CodeFixes.Disclosure;

/// <summary>A part of what a text is made of that may show personal data: a hole of an interpolated text, an operand of a concatenation, an argument.</summary>
internal readonly struct ShownPart
{
    private ShownPart(ExpressionSyntax expression) => Expression = expression;

    internal ExpressionSyntax Expression { get; }

    /// <summary>The hole of an interpolated text that holds it.</summary>
    internal InterpolationSyntax? Hole => Expression.Parent as InterpolationSyntax;

    /// <summary>What another expression replaces: alignment and format were for this one.</summary>
    internal TextSpan Span => Hole is { } hole ? TextSpan.FromBounds(Expression.SpanStart, hole.CloseBraceToken.SpanStart) : Expression.Span;

    /// <summary>The parts to change, a way at a time: those of the use that show marked members, else one by one what could, else all; else what was read at the source.</summary>
    internal static IEnumerable<IReadOnlyList<ShownPart>> Of(FlowFinding finding)
    {
        if ((finding.Place as ArgumentSyntax)?.Expression is not { } place && (place = finding.Place.FirstAncestorOrSelf<ExpressionSyntax>()!) is null)
        {
            yield break;
        }

        // An exception is reported where it is made: what it shows are its arguments.
        var shown = place is BaseObjectCreationExpressionSyntax { ArgumentList: { } list } ? list.Arguments.Select(static argument => argument.Expression) : new[] { place };
        var all = shown.SelectMany(Split).Where(static part => part is not LiteralExpressionSyntax).Select(static part => new ShownPart(part)).ToList();
        var marked = all.Where(part => IsMarked(part.Expression, finding)).ToList();
        var ways = new[] { marked }.Concat(all.Select(static part => new List<ShownPart> { part })).Concat(new[] { all });
        foreach (var way in ways.Where(static way => way.Count > 0))
        {
            yield return way;
        }

        if (finding.Steps.FirstOrDefault() is ExpressionSyntax source && all.All(part => part.Expression != source))
        {
            yield return new[] { new ShownPart(source) };
        }
    }

    private static IEnumerable<ExpressionSyntax> Split(ExpressionSyntax expression) => expression switch
    {
        InterpolatedStringExpressionSyntax text => text.Contents.OfType<InterpolationSyntax>().SelectMany(static hole => Split(hole.Expression)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Split(sum.Left).Concat(Split(sum.Right)),
        ParenthesizedExpressionSyntax parenthesized when parenthesized.Expression is BinaryExpressionSyntax or InterpolatedStringExpressionSyntax => Split(parenthesized.Expression),
        _ => new[] { expression },
    };

    private static bool IsMarked(ExpressionSyntax expression, FlowFinding finding) =>
        expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => finding.Model.GetSymbolInfo(name).Symbol is (IPropertySymbol or IFieldSymbol or IParameterSymbol or IMethodSymbol) and var symbol
            && finding.Known.Marks.Of(symbol) is not null);
}
