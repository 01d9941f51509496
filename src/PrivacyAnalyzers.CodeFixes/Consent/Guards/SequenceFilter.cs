using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Consent.Checks;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.CodeFixes.Flow;

namespace PrivacyAnalyzers.CodeFixes.Consent.Guards;

/// <summary>Keeps of a sequence those who consent, before anything is done with them: of a loop's source, of a method's, in a query.</summary>
internal static class SequenceFilter
{
    private const string Linq = "System.Linq";

    /// <summary>The edits; null where the person is no element of a sequence.</summary>
    internal static DocumentEdit[]? Of(ConsentQuestion question, FlowFinding finding)
    {
        if (question.IsAsync || question.IsDemand || question.Person?.Root is not { DeclaringSyntaxReferences.Length: 1 } element)
        {
            return null;
        }

        var declaration = element.DeclaringSyntaxReferences[0].GetSyntax();
        if (declaration.SyntaxTree != finding.Root.SyntaxTree)
        {
            return null;
        }

        return declaration switch
        {
            ForEachStatementSyntax loop => Filter(loop.Expression, element.Name, question, finding),
            ParameterSyntax { Parent: LambdaExpressionSyntax lambda } => OfCall(lambda, element.Name, question, finding),
            ParameterSyntax { Parent: ParameterListSyntax { Parent: LambdaExpressionSyntax lambda, Parameters: var parameters } } when parameters[0] == declaration => OfCall(lambda, element.Name, question, finding),
            QueryClauseSyntax clause => OfQuery(clause, question, finding),
            JoinIntoClauseSyntax { Parent: QueryClauseSyntax clause } => OfQuery(clause, question, finding),
            _ => null,
        };
    }

    private static DocumentEdit[]? OfCall(LambdaExpressionSyntax lambda, string element, ConsentQuestion question, FlowFinding finding)
    {
        if (lambda.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } })
        {
            return null;
        }

        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax access when IsSequence(access.Expression, question, finding):
                return Filter(access.Expression, element, question, finding, access.OperatorToken);
            case MemberBindingExpressionSyntax { Parent: InvocationExpressionSyntax { Parent: ConditionalAccessExpressionSyntax conditional } } when IsSequence(conditional.Expression, question, finding):
                return WithUsing(DocumentEdit.Insert(finding.Document, conditional.WhenNotNull.SpanStart, Where(element, question)), finding);
            default:
                return null;
        }
    }

    private static DocumentEdit[]? Filter(ExpressionSyntax sequence, string element, ConsentQuestion question, FlowFinding finding, SyntaxToken dot = default)
    {
        if (!IsSequence(sequence, question, finding))
        {
            return null;
        }

        if (sequence.NeedsParentheses())
        {
            return WithUsing(DocumentEdit.Replace(finding.Document, sequence.Span, "(" + sequence + ")" + Where(element, question)), finding);
        }

        // A chain with a call a line gets a line more.
        var blanks = dot.IsKind(SyntaxKind.DotToken) ? finding.Text.ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(sequence.Span.End, dot.SpanStart)) : "";
        return WithUsing(DocumentEdit.Insert(finding.Document, sequence.Span.End, (string.IsNullOrWhiteSpace(blanks) ? blanks : "") + Where(element, question)), finding);
    }

    private static DocumentEdit[]? OfQuery(QueryClauseSyntax clause, ConsentQuestion question, FlowFinding finding)
    {
        if (question.IsService && clause is FromClauseSyntax from && !IsSequence(from.Expression, question, finding))
        {
            return null;
        }

        var next = clause.GetLastToken().GetNextToken();
        var layout = new Layout(finding.Root, finding.Text);
        var blanks = next.Parent is { } following && layout.IsFirstOnLine(following) ? layout.EndOfLine + layout.Indentation(following) : " ";
        return new[] { DocumentEdit.Insert(finding.Document, clause.Span.End, blanks + "where " + question.Yes) };
    }

    // Asked through a service, a database cannot answer: only what is in memory is filtered so.
    private static bool IsSequence(ExpressionSyntax expression, ConsentQuestion question, FlowFinding finding) =>
        finding.Model.GetTypeInfo(expression).Type is { } type
        && (type is IArrayTypeSymbol || type.AllInterfaces.Append(type).Any(static candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T))
        && !(question.IsService && type.AllInterfaces.Append(type).Any(static candidate => candidate is INamedTypeSymbol { Name: "IQueryable" }));

    private static string Where(string element, ConsentQuestion question) => ".Where(" + element + " => " + question.Yes + ")";

    private static DocumentEdit[] WithUsing(DocumentEdit edit, FlowFinding finding) =>
        UsingInsertion.ForNamespace(finding.Document, finding.Model, finding.Place.SpanStart, Linq, "Enumerable") is { } directive ? new[] { directive, edit } : new[] { edit };
}
