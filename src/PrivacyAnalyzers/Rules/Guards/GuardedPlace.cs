using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Rules.Guards;

/// <summary>Whether a place is reached only where a question has been answered with yes: by the conditions around it, and by the exits before it.</summary>
internal sealed class GuardedPlace
{
    private const int MaximumDepth = 8;

    private readonly SemanticModel _model;
    private readonly Func<ExpressionSyntax, SemanticModel, bool> _asks;

    /// <param name="model">The model of the place's file.</param>
    /// <param name="asks">Whether an expression, true, is the answer yes.</param>
    internal GuardedPlace(SemanticModel model, Func<ExpressionSyntax, SemanticModel, bool> asks)
    {
        _model = model;
        _asks = asks;
    }

    internal bool IsGuarded(SyntaxNode place)
    {
        for (SyntaxNode child = place, parent = place.Parent!; parent is not null and not MemberDeclarationSyntax; child = parent, parent = parent.Parent!)
        {
            var guarded = parent switch
            {
                IfStatementSyntax choice => (choice.Statement == child && Tells(choice.Condition, true)) || (choice.Else == child && Tells(choice.Condition, false)),
                ConditionalExpressionSyntax choice => (choice.WhenTrue == child && Tells(choice.Condition, true)) || (choice.WhenFalse == child && Tells(choice.Condition, false)),
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and => and.Right == child && Tells(and.Left, true),
                BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or => or.Right == child && Tells(or.Left, false),
                WhileStatementSyntax loop => loop.Statement == child && Tells(loop.Condition, true),
                BlockSyntax block => block.Statements.TakeWhile(statement => statement != child).Any(LeavesUnlessAnswered),
                SwitchSectionSyntax section => section.Statements.TakeWhile(statement => statement != child).Any(LeavesUnlessAnswered),
                CompilationUnitSyntax => ((CompilationUnitSyntax)parent).Members.OfType<GlobalStatementSyntax>().TakeWhile(statement => statement != child).Any(statement => LeavesUnlessAnswered(statement.Statement)),
                _ => false,
            };
            if (guarded)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The condition, with that outcome, says yes.</summary>
    internal bool Tells(ExpressionSyntax condition, bool outcome) => Tells(condition, outcome, MaximumDepth);

    private bool Tells(ExpressionSyntax condition, bool outcome, int depth)
    {
        if (depth == 0)
        {
            return false;
        }

        depth--;
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                return Tells(inner.Expression, outcome, depth);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not:
                return Tells(not.Operand, !outcome, depth);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and:
                return outcome ? Tells(and.Left, true, depth) || Tells(and.Right, true, depth) : Tells(and.Left, false, depth) && Tells(and.Right, false, depth);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or:
                return outcome ? Tells(or.Left, true, depth) && Tells(or.Right, true, depth) : Tells(or.Left, false, depth) || Tells(or.Right, false, depth);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right.RawKind: (int)SyntaxKind.FalseLiteralExpression } coalesced:
                return outcome && Tells(coalesced.Left, true, depth);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equal when Literal(equal.Right) is { } wanted:
                return Tells(equal.Left, outcome == wanted, depth) && (outcome || !IsNullable(equal.Left));
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } unequal when Literal(unequal.Right) is { } wanted:
                return Tells(unequal.Left, outcome != wanted, depth);
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax constant } matched when Literal(constant.Expression) is { } wanted:
                return Tells(matched.Expression, outcome == wanted, depth);
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax constant } } unmatched when Literal(constant.Expression) is { } wanted:
                return Tells(unmatched.Expression, outcome != wanted, depth);
            case AwaitExpressionSyntax awaited:
                return Tells(awaited.Expression, outcome, depth);
            case IdentifierNameSyntax name when Initializer(name) is { } value:
                return Tells(value, outcome, depth) || (outcome && _asks(condition, _model));
            default:
                return outcome && _asks(condition, _model);
        }
    }

    private bool LeavesUnlessAnswered(StatementSyntax statement) =>
        statement is IfStatementSyntax { Else: null } choice && Leaves(choice.Statement) && Tells(choice.Condition, false);

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax or BreakStatementSyntax => true,
        BlockSyntax { Statements.Count: > 0 } block => Leaves(block.Statements[block.Statements.Count - 1]),
        _ => false,
    };

    private static bool? Literal(ExpressionSyntax expression) => expression.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression => true,
        SyntaxKind.FalseLiteralExpression => false,
        _ => null,
    };

    private bool IsNullable(ExpressionSyntax expression) => _model.GetTypeInfo(expression).Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    // A variable that is set once, where it is declared.
    private ExpressionSyntax? Initializer(IdentifierNameSyntax name)
    {
        if (_model.GetSymbolInfo(name).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } references } local
            || references[0].GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
            || declarator.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax) is { } body
                && body.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left is IdentifierNameSyntax written && written.Identifier.ValueText == local.Name))
        {
            return null;
        }

        return value;
    }
}
