using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Guards;

namespace PrivacyAnalyzers.Rules.Storage;

/// <summary>PRIV3004: <c>EnableSensitiveDataLogging</c> where nothing asks for the development environment.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SensitiveDataLoggingAnalyzer : PrivacyAnalyzer
{
    private const string Method = "EnableSensitiveDataLogging";

    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV3004_SensitiveDataLogging);

    private protected override bool IsAboutMarks => false;

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy) =>
        start.RegisterSyntaxNodeAction(context => Check((InvocationExpressionSyntax)context.Node, context, privacy), SyntaxKind.InvocationExpression);

    private static void Check(InvocationExpressionSyntax call, SyntaxNodeAnalysisContext context, RuleContext privacy)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            _ => null,
        };
        if (name?.Identifier.ValueText != Method
            || context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method
            || method.ContainingType.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.EntityFrameworkCore", System.StringComparison.Ordinal) != true)
        {
            return;
        }

        var guards = new GuardedPlace(context.SemanticModel, IsDevelopment);
        if (IsOff(call, guards, context.SemanticModel) || guards.IsGuarded(call) || IsForDebugOnly(call) || IsConditional(context.ContainingSymbol))
        {
            return;
        }

        privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV3004_SensitiveDataLogging, name.GetLocation()));
    }

    // EnableSensitiveDataLogging(false), EnableSensitiveDataLogging(environment.IsDevelopment()).
    private static bool IsOff(InvocationExpressionSyntax call, GuardedPlace guards, SemanticModel model)
    {
        var value = call.ArgumentList.Arguments.LastOrDefault(static argument => argument.NameColon is null || argument.NameColon.Name.Identifier.ValueText == "sensitiveDataLoggingEnabled")?.Expression;
        return value is not null && (model.GetConstantValue(value) is { HasValue: true, Value: false } || guards.Tells(value, true));
    }

    private static bool IsDevelopment(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        InvocationExpressionSyntax call => model.GetSymbolInfo(call).Symbol is IMethodSymbol method
            && (method.Name == "IsDevelopment" || (method.Name == "IsEnvironment" && call.ArgumentList.Arguments.Any(argument => IsDevelopmentName(argument.Expression, model)))),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsAttached", Expression: var type } => type.ToString().EndsWith("Debugger", System.StringComparison.Ordinal),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } comparison => IsDevelopmentName(comparison.Left, model) || IsDevelopmentName(comparison.Right, model),
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == "IsDevelopment",
        IdentifierNameSyntax name => name.Identifier.ValueText.TrimStart('_').ToUpperInvariant() is "ISDEVELOPMENT" or "DEVELOPMENT",
        _ => false,
    };

    private static bool IsDevelopmentName(ExpressionSyntax expression, SemanticModel model) => model.GetConstantValue(expression) is { HasValue: true, Value: "Development" };

    /// <summary>Between <c>#if DEBUG</c> and its end.</summary>
    private static bool IsForDebugOnly(SyntaxNode place)
    {
        var open = 0;
        var directives = place.SyntaxTree.GetRoot().DescendantTrivia(node => node.ContainsDirectives).Where(trivia => trivia.IsDirective && trivia.SpanStart < place.SpanStart).Reverse();
        foreach (var directive in directives)
        {
            switch (directive.GetStructure())
            {
                case EndIfDirectiveTriviaSyntax:
                    open++;
                    break;
                case IfDirectiveTriviaSyntax when open > 0:
                    open--;
                    break;
                case IfDirectiveTriviaSyntax { BranchTaken: true } taken when taken.Condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(static symbol => symbol.Identifier.ValueText == "DEBUG" && symbol.Parent is not PrefixUnaryExpressionSyntax):
                    return true;
            }
        }

        return false;
    }

    private static bool IsConditional(ISymbol? code)
    {
        for (; code is IMethodSymbol; code = code.ContainingSymbol)
        {
            if (code.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ConditionalAttribute" && attribute.ConstructorArguments.Any(static argument => argument.Value is "DEBUG")))
            {
                return true;
            }
        }

        return false;
    }
}
