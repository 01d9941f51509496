using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Diagnostics;
using PrivacyAnalyzers.Rules.Disclosure.Endpoints;
using PrivacyAnalyzers.Rules.Guards;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure;

/// <summary>PRIV2013: something written on the visitor's device that nothing says is essential, where nobody has asked for the visitor's choice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnchosenCookieAnalyzer : PrivacyAnalyzer
{
    internal override ImmutableArray<DiagnosticDescriptor> OwnRules { get; } = ImmutableArray.Create(Catalogue.PRIV2013_UnchosenCookie);

    private protected override void Register(CompilationStartAnalysisContext start, RuleContext privacy)
    {
        var withheld = new Lazy<bool>(() => start.Compilation.SyntaxTrees.Any(static tree => VisibleConventions.Read(tree).WithholdsCookies));
        start.RegisterOperationAction(context => Check((IInvocationOperation)context.Operation, context, withheld, privacy), OperationKind.Invocation);
    }

    private static void Check(IInvocationOperation call, OperationAnalysisContext context, Lazy<bool> withheld, RuleContext privacy)
    {
        var what = IsCookie(call) ? "a cookie" : IsStorage(call) ? "storage in the browser" : null;
        if (what is null || call.SemanticModel is not { } model || (what == "a cookie" && (IsEssential(call) != false || withheld.Value)))
        {
            return;
        }

        var guards = new GuardedPlace(model, (expression, at) => IsChoice(expression, at, privacy));
        var isAsked = guards.IsGuarded(call.Syntax) || RequiresChoice(context.Code(), privacy);
        if (!isAsked)
        {
            privacy.Report(context.ReportDiagnostic, Diagnostic.Create(Catalogue.PRIV2013_UnchosenCookie, Name(call), what));
        }
    }

    private static bool IsCookie(IInvocationOperation call) =>
        call.TargetMethod.Name == "Append" && call.TargetMethod.ContainingType is { } type && type.IsOrImplements("Microsoft.AspNetCore.Http.IResponseCookies");

    private static bool IsStorage(IInvocationOperation call)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        if (method.Name == "SetAsync" && method.ContainingType.IsOrDerivesFrom("Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage.ProtectedBrowserStorage"))
        {
            return true;
        }

        return method.Name is "InvokeVoidAsync" or "InvokeAsync" or "InvokeVoid" or "Invoke"
            && (method.ContainingType.Name is "JSRuntimeExtensions" or "JSInProcessRuntimeExtensions" || method.ContainingType.IsOrImplements("Microsoft.JSInterop.IJSRuntime"))
            && call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "identifier")?.Value.ConstantValue is { HasValue: true, Value: string identifier }
            && (identifier.EndsWith("localStorage.setItem", StringComparison.Ordinal) || identifier.EndsWith("sessionStorage.setItem", StringComparison.Ordinal));
    }

    /// <summary>What the options say; null where they come from elsewhere.</summary>
    private static bool? IsEssential(IInvocationOperation call)
    {
        if (call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "options")?.Value is not { } options)
        {
            return false;
        }

        options = options.WithoutConversions();
        if (options is IObjectCreationOperation creation)
        {
            return IsSetIn(creation);
        }

        if (options is not ILocalReferenceOperation local)
        {
            return null;
        }

        var root = local.Root();
        var isAssigned = root.Descendants().OfType<ISimpleAssignmentOperation>().Any(assignment =>
            assignment.Target is IPropertyReferenceOperation { Property.Name: "IsEssential", Instance: ILocalReferenceOperation target } && SymbolEqualityComparer.Default.Equals(target.Local, local.Local) && IsTrue(assignment.Value));
        var made = root.Descendants().OfType<IVariableDeclaratorOperation>().FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local))?.GetVariableInitializer()?.Value;
        return isAssigned ? true : made is IObjectCreationOperation madeHere ? IsSetIn(madeHere) : null;
    }

    private static bool IsSetIn(IObjectCreationOperation creation) =>
        creation.Arguments.Length > 0
        || creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>().Any(static assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: "IsEssential" } && IsTrue(assignment.Value)) == true;

    // What is not known to be false may be true.
    private static bool IsTrue(IOperation value) => !value.ConstantValue.HasValue || value.ConstantValue.Value is true;

    private static bool IsChoice(ExpressionSyntax expression, SemanticModel model, RuleContext privacy)
    {
        var symbol = model.GetSymbolInfo(expression).Symbol;
        if (expression is ConditionalAccessExpressionSyntax access)
        {
            symbol = access.WhenNotNull.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(name => model.GetSymbolInfo(name).Symbol).LastOrDefault(static found => found is not null);
        }

        return symbol is not null
            && ((symbol is IPropertySymbol { Name: "CanTrack" or "HasConsent" } property && property.ContainingType.IsOrImplements("Microsoft.AspNetCore.Http.Features.ITrackingConsentFeature"))
                || privacy.Known.Checks.Of(symbol).Any(static check => !check.IsObjection));
    }

    /// <summary>The callers have asked, or the code before has demanded it.</summary>
    private static bool RequiresChoice(ISymbol code, RuleContext privacy)
    {
        for (ISymbol? level = code; level is not null and not INamespaceSymbol; level = level.ContainingSymbol)
        {
            if (privacy.Marks.OwnMarks(level).Any(static mark => mark.Kind is MarkKind.RequiresConsent or MarkKind.GrantsConsent))
            {
                return true;
            }
        }

        return false;
    }

    private static Location Name(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax { Expression: var expression }
        ? expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.GetLocation(),
            MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
            _ => expression.GetLocation(),
        }
        : call.Syntax.GetLocation();
}
