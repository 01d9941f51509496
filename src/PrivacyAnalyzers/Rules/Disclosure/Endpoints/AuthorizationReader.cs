using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure.Endpoints;

/// <summary>Who may call an endpoint, as far as the compilation says: attributes, conventions on what maps it, policies for all.</summary>
internal sealed class AuthorizationReader
{
    // What a file says about everybody: read once a file, for as long as the file is the same.
    private static readonly ConditionalWeakTable<SyntaxTree, VisibleConventions> Files = new();

    private readonly Compilation _compilation;
    private readonly Lazy<VisibleConventions> _visible;

    internal AuthorizationReader(Compilation compilation)
    {
        _compilation = compilation;
        _visible = new(ReadAll, LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <summary>Anybody may call it: nothing asks who it is, or an attribute says that nobody does.</summary>
    internal bool IsOpen(IMethodSymbol endpoint, IInvocationOperation? mapping)
    {
        if (IsAnonymous(endpoint) || (mapping is not null && Chain(mapping).Contains("AllowAnonymous")))
        {
            return true;
        }

        if (IsAuthorized(endpoint) || _visible.Value.ForAll)
        {
            return false;
        }

        if (mapping is not null)
        {
            return !Chain(mapping).Any(VisibleConventions.Authorizes) && !IsGroupAuthorized(mapping);
        }

        var type = endpoint.ContainingType;
        return EndpointReader.IsController(type) ? !_visible.Value.ForControllers : !_visible.Value.Mapped.Contains(type.Name);
    }

    private static bool IsAnonymous(IMethodSymbol endpoint) => Attributes(endpoint, withType: true).Any(static attribute => attribute.IsOrImplements("Microsoft.AspNetCore.Authorization.IAllowAnonymous"));

    private static bool IsAuthorized(IMethodSymbol endpoint) => Attributes(endpoint, withType: true).Any(static attribute =>
        attribute.IsOrImplements("Microsoft.AspNetCore.Authorization.IAuthorizeData")
        || attribute.IsOrImplements("Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter")
        || attribute.IsOrImplements("Microsoft.AspNetCore.Mvc.Filters.IAsyncAuthorizationFilter")
        || attribute.IsOrDerivesFrom("Microsoft.AspNetCore.Mvc.TypeFilterAttribute")
        || attribute.IsOrDerivesFrom("Microsoft.AspNetCore.Mvc.ServiceFilterAttribute")
        || attribute.TypeKind == TypeKind.Error);

    private static IEnumerable<INamedTypeSymbol> Attributes(IMethodSymbol endpoint, bool withType) =>
        EndpointReader.Overridden(endpoint).Cast<ISymbol>()
            .Concat(withType && endpoint.MethodKind != MethodKind.AnonymousFunction ? endpoint.ContainingType.SelfAndBases() : Enumerable.Empty<ISymbol>())
            .SelectMany(static symbol => symbol.GetAttributes())
            .Select(static attribute => attribute.AttributeClass!)
            .Where(static type => type is not null);

    /// <summary>The names of the calls made on what a call gives: <c>MapGet(...).RequireAuthorization()</c>, at once or on the variable that keeps it.</summary>
    private static IEnumerable<string> Chain(IOperation call)
    {
        for (var node = call.Syntax; node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == node; node = next)
        {
            yield return access.Name.Identifier.ValueText;
        }

        if (call.Syntax.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } variable && variable.Initializer?.Value.Contains(call.Syntax) == true)
        {
            foreach (var name in CallsOn(variable.Identifier.ValueText, variable))
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<string> CallsOn(string variable, SyntaxNode near) =>
        (near.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax) ?? near.SyntaxTree.GetRoot()).DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(access => access.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == variable)
            .Select(static access => access.Name.Identifier.ValueText);

    private bool IsGroupAuthorized(IInvocationOperation mapping)
    {
        var routes = mapping.Instance ?? mapping.Arguments.FirstOrDefault()?.Value;
        for (var depth = 0; depth < 8; depth++)
        {
            switch (routes?.WithoutConversions())
            {
                case IInvocationOperation call:
                    if (Chain(call).Any(VisibleConventions.Authorizes) || VisibleConventions.Authorizes(call.TargetMethod.Name))
                    {
                        return true;
                    }

                    routes = call.Instance ?? call.Arguments.FirstOrDefault()?.Value;
                    continue;
                case ILocalReferenceOperation local:
                    if (CallsOn(local.Local.Name, local.Syntax).Any(VisibleConventions.Authorizes))
                    {
                        return true;
                    }

                    routes = Declared(local);
                    continue;
                case IParameterReferenceOperation parameter:
                    // What the callers hand in may be a group: it is, where some group is authorised.
                    return !parameter.Type.Is("Microsoft.AspNetCore.Builder.WebApplication") && _visible.Value.ForGroups;
                default:
                    return false;
            }
        }

        return false;
    }

    private static IOperation? Declared(ILocalReferenceOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }

        return root.Descendants().OfType<IVariableDeclaratorOperation>().FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local))?.GetVariableInitializer()?.Value;
    }

    private VisibleConventions ReadAll() =>
        _compilation.SyntaxTrees.Aggregate(VisibleConventions.None, static (all, tree) => all.And(Files.GetValue(tree, VisibleConventions.Read)));
}
