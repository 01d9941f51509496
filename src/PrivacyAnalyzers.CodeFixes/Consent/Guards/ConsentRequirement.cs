using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.CodeFixes.Editing;
using PrivacyAnalyzers.CodeFixes.Flow;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.CodeFixes.Consent.Guards;

/// <summary>Leaves the check to the callers: <c>[RequiresConsent&lt;TPurpose&gt;]</c> on the member around the use.</summary>
internal static class ConsentRequirement
{
    // Who calls these is no code of the team's that could ask.
    private static readonly string[] FrameworkBases = { "ControllerBase", "PageModel", "Hub", "ViewComponent", "BackgroundService", "ComponentBase", "TagHelper" };

    /// <summary>The edits for each function around the place, the innermost first.</summary>
    internal static IEnumerable<DocumentEdit[]> For(INamedTypeSymbol purpose, FlowFinding finding)
    {
        foreach (var function in finding.Place.AncestorsAndSelf())
        {
            if (function is LocalFunctionStatementSyntax or MethodDeclarationSyntax or ConstructorDeclarationSyntax or OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax
                && finding.Model.GetDeclaredSymbol(function) is IMethodSymbol method && CanAskItsCallers(method, finding))
            {
                yield return CodeMark.On(function, "RequiresConsent", purpose, finding);
            }
        }
    }

    // What overrides or implements has the contract of what it overrides or implements.
    private static bool CanAskItsCallers(IMethodSymbol method, FlowFinding finding) =>
        !method.IsOverride
        && method.ExplicitInterfaceImplementations.IsEmpty
        && !MemberWalk.Inherited(method).Any()
        && !SymbolEqualityComparer.Default.Equals(method, finding.Model.Compilation.GetEntryPoint(default))
        && !method.ContainingType.SelfAndBases().Skip(1).Any(static type => FrameworkBases.Contains(type.Name));
}
