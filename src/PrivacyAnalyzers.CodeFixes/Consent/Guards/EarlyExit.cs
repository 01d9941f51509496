using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Flow;

namespace PrivacyAnalyzers.CodeFixes.Consent.Guards;

/// <summary>The statement that leaves early: the turn of a loop, an iterator, a function with what it returns for nothing.</summary>
internal static class EarlyExit
{
    /// <summary>From where the place stands.</summary>
    internal static string At(SyntaxNode place, FlowFinding finding)
    {
        foreach (var ancestor in place.Ancestors())
        {
            switch (ancestor)
            {
                case ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                    return "continue;";
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax:
                    return Of(ancestor, finding);
            }
        }

        return finding.Model.GetEnclosingSymbol(place.SpanStart) is IMethodSymbol main ? Of(main, isAsync: true, finding) : "return;";
    }

    /// <summary>Out of a function as a whole.</summary>
    internal static string Of(SyntaxNode function, FlowFinding finding)
    {
        if (IsIterator(function))
        {
            return "yield break;";
        }

        var symbol = function switch
        {
            AnonymousFunctionExpressionSyntax => finding.Model.GetSymbolInfo(function).Symbol,
            BasePropertyDeclarationSyntax => (finding.Model.GetDeclaredSymbol(function) as IPropertySymbol)?.GetMethod,
            _ => finding.Model.GetDeclaredSymbol(function),
        };
        return symbol is IMethodSymbol method ? Of(method, method.IsAsync, finding) : "return;";
    }

    /// <summary>True where a normal end of the function gives no value.</summary>
    internal static bool GivesNothing(IMethodSymbol method) => method.ReturnsVoid || (method.IsAsync && Result(method.ReturnType) is null);

    private static string Of(IMethodSymbol method, bool isAsync, FlowFinding finding)
    {
        var type = method.ReturnType;
        if (method.ReturnsVoid || method.MethodKind == MethodKind.Constructor)
        {
            return "return;";
        }

        if (!IsTask(type))
        {
            return "return " + Nothing(type, finding) + ";";
        }

        if (isAsync)
        {
            return Result(type) is { } awaited ? "return " + Nothing(awaited, finding) + ";" : "return;";
        }

        if (type.Name == "ValueTask")
        {
            return "return default;";
        }

        var task = type.OriginalDefinition.ContainingNamespace.GetTypeMembers("Task", 0).FirstOrDefault()?.ToMinimalDisplayString(finding.Model, finding.Place.SpanStart) ?? "Task";
        return Result(type) switch
        {
            null => "return " + task + ".CompletedTask;",
            { SpecialType: SpecialType.System_Boolean } => "return " + task + ".FromResult(false);",
            { } result => "return " + task + ".FromResult<" + result.ToMinimalDisplayString(finding.Model, finding.Place.SpanStart) + ">(" + Nothing(result, finding) + ");",
        };
    }

    /// <summary>What a value of the type is where there is none: the compiler says whether it may be.</summary>
    internal static string Nothing(ITypeSymbol type, FlowFinding finding)
    {
        if (type.SpecialType == SpecialType.System_Boolean)
        {
            return "false";
        }

        if (type.NullableAnnotation != NullableAnnotation.Annotated && finding.Language >= LanguageVersion.CSharp12
            && (type is IArrayTypeSymbol || type is INamedTypeSymbol { TypeArguments.Length: 1, ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } }))
        {
            return "[]";
        }

        return type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? "null" : "default";
    }

    private static bool IsIterator(SyntaxNode function) =>
        function.DescendantNodes(node => node == function || node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).Any(static node => node is YieldStatementSyntax);

    private static bool IsTask(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };

    private static ITypeSymbol? Result(ITypeSymbol type) => type is INamedTypeSymbol { TypeArguments.Length: 1 } task ? task.TypeArguments[0] : null;
}
