using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Flow.Transfer;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1005: somebody is asked, and nobody listens.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredCheckAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV1005_IgnoredCheck);

    private protected override bool IsAboutMarks => false;

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterOperationAction(
            context =>
            {
                var call = (IInvocationOperation)context.Operation;
                if (privacy.Known.NamesOfChecks.MayBe(call.TargetMethod) && privacy.Known.Checks.IsCheck(call.TargetMethod) && Neglect(call) is { } neglect)
                {
                    privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV1005_IgnoredCheck, call.Syntax.GetLocation(), call.TargetMethod.Short(), neglect));
                }
            },
            OperationKind.Invocation);

    /// <summary>What is wrong with how the answer is taken; null where it is looked at, or where the check throws.</summary>
    private static string? Neglect(IInvocationOperation call)
    {
        var type = call.TargetMethod.ReturnType;
        if (type.SpecialType == SpecialType.System_Void || type.TypeKind == TypeKind.Error)
        {
            return null;
        }

        var isTask = Sequences.IsWrapper(type) && type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;
        var value = Outermost(call);
        if (isTask && value.Parent is not IAwaitOperation)
        {
            return IsDropped(value) ? "is not awaited" : IsComparedUnawaited(value) ? "is tested before it is awaited: a task is always there" : null;
        }

        // A check that throws says what it has to say by returning.
        if (isTask && type is INamedTypeSymbol { TypeArguments.IsEmpty: true })
        {
            return null;
        }

        return IsDropped(isTask ? Outermost(value.Parent!) : value) ? "gives an answer that nobody looks at" : null;
    }

    /// <summary>The value as the code around takes it: through <c>ConfigureAwait</c>, <c>AsTask</c>, parentheses, conversions, <c>?.</c>.</summary>
    private static IOperation Outermost(IOperation value)
    {
        while (true)
        {
            switch (value.Parent)
            {
                case IConversionOperation or IParenthesizedOperation:
                    value = value.Parent;
                    continue;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" } passed when passed.Instance == value:
                    value = passed;
                    continue;
                case IConditionalAccessOperation access when access.WhenNotNull == value:
                    value = access;
                    continue;
                default:
                    return value;
            }
        }
    }

    private static bool IsDropped(IOperation value) => value.Parent switch
    {
        IExpressionStatementOperation => true,
        ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation } => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsUnread(declarator),
        _ => false,
    };

    // Half-typed code declares what it is about to read: a declaration that is the last statement is left alone.
    private static bool IsUnread(IVariableDeclaratorOperation declarator)
    {
        IOperation? statement = declarator;
        while (statement is not (null or IVariableDeclarationGroupOperation))
        {
            statement = statement.Parent;
        }

        if (statement?.Parent is not IBlockOperation block || block.Operations.LastOrDefault() == statement)
        {
            return false;
        }

        return !block.Descendants().OfType<ILocalReferenceOperation>().Any(reference => SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol));
    }

    private static bool IsComparedUnawaited(IOperation value) => value.Parent switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
        IIsPatternOperation { Pattern: not IDeclarationPatternOperation } => true,
        _ => false,
    };
}
