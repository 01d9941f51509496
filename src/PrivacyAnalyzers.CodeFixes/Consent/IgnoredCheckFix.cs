using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PrivacyAnalyzers.CodeFixes.Consent.Checks;
using PrivacyAnalyzers.CodeFixes.Consent.Guards;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.CodeFixes.Flow;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules;
using PrivacyAnalyzers.Rules.Consent;

namespace PrivacyAnalyzers.CodeFixes.Consent;

/// <summary>PRIV1005: awaits the check, and leaves early where its answer is no.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoredCheckFix))]
public sealed class IgnoredCheckFix : FlowFix
{
    internal const string ListenKey = "PRIV1005.Listen";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Catalogue.PRIV1005_IgnoredCheck.Id);

    private protected override ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = ImmutableArray.Create<DiagnosticAnalyzer>(new IgnoredCheckAnalyzer(), new FlowAnalyzer());

    private protected override IEnumerable<EditOffer> Candidates(FlowFinding finding)
    {
        if (finding.Place.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call || finding.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
        {
            yield break;
        }

        var (value, isAwaited) = Outermost(call);
        var isTask = method.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" };
        var text = (isTask && !isAwaited ? "await " : "") + value;
        if (Dropping(value) is { } statement)
        {
            if (isTask && method.ReturnType is INamedTypeSymbol { TypeArguments.IsEmpty: true })
            {
                yield return new EditOffer("Await it", ListenKey, DocumentEdit.Replace(finding.Document, TextSpan.FromBounds(statement.SpanStart, value.Span.End), text));
            }
            else if (Question(text, method, isTask, finding) is { } question)
            {
                var test = "if (" + question.No + ") " + EarlyExit.At(statement, finding);
                yield return new EditOffer("Leave early unless '" + question.Yes + "'", ListenKey, DocumentEdit.Replace(finding.Document, statement.Span, test));
            }
        }
        else if (value.Parent is ExpressionSyntax comparison && IsYes(comparison) is { } yes && Question(text, method, isTask, finding) is { } asked)
        {
            yield return new EditOffer("Await it, and test its answer", ListenKey, DocumentEdit.Replace(finding.Document, comparison.Span, yes ? asked.Yes : asked.No));
        }
    }

    private static ConsentQuestion? Question(string text, IMethodSymbol method, bool isTask, FlowFinding finding)
    {
        var answer = isTask ? ((INamedTypeSymbol)method.ReturnType).TypeArguments[0] : method.ReturnType;
        var granted = finding.Known.Checks.Of(method.ReducedFrom ?? method).Where(static check => !check.IsObjection).Select(check => MemberChecks.Granted(check, finding)).FirstOrDefault(static value => value is not null);
        return ConsentQuestion.Of(text, answer, mayBeNull: false, granted, person: null, finding.Language, isTask, isService: true);
    }

    // Through ConfigureAwait, AsTask, parentheses and the await.
    private static (ExpressionSyntax Value, bool IsAwaited) Outermost(InvocationExpressionSyntax call)
    {
        ExpressionSyntax value = call;
        while (true)
        {
            switch (value.Parent)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    value = parenthesized;
                    continue;
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "AsTask", Parent: InvocationExpressionSyntax passed }:
                    value = passed;
                    continue;
                case AwaitExpressionSyntax awaited:
                    return (awaited, true);
                default:
                    return (value, false);
            }
        }
    }

    /// <summary>The statement that asks and does nothing more.</summary>
    private static StatementSyntax? Dropping(ExpressionSyntax value) => value.Parent switch
    {
        ExpressionStatementSyntax statement => statement,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax statement } => statement,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax statement } } } => statement,
        _ => null,
    };

    // A task compared with null: what was meant by it.
    private static bool? IsYes(ExpressionSyntax comparison) => comparison switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression, Right.RawKind: (int)SyntaxKind.NullLiteralExpression } => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression, Right.RawKind: (int)SyntaxKind.NullLiteralExpression } => false,
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } } => true,
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } => false,
        _ => null,
    };
}
