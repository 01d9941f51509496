using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure.Endpoints;

/// <summary>What answers requests from the network: actions of controllers, handlers of minimal APIs, methods of gRPC services and SignalR hubs.</summary>
internal static class EndpointReader
{
    private const string Hub = "Microsoft.AspNetCore.SignalR.Hub";

    /// <summary>The method's results are written to whoever asked.</summary>
    internal static bool IsEndpoint(IMethodSymbol method) => IsAction(method) || IsHubMethod(method) || IsGrpcMethod(method);

    internal static bool IsHub(ITypeSymbol? type) => type.IsOrDerivesFrom(Hub) || type.IsOrDerivesFrom(Hub + "`1");

    internal static bool IsAction(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false, IsAbstract: false, DeclaredAccessibility: Accessibility.Public, IsGenericMethod: false }
        && IsController(method.ContainingType)
        && !HasAttribute(method, "Microsoft.AspNetCore.Mvc.NonActionAttribute")
        && !Overrides(method, static type => type.SpecialType == SpecialType.System_Object || type.Is("Microsoft.AspNetCore.Mvc.Controller"))
        && method.Name is not ("Dispose" or "DisposeAsync");

    internal static bool IsController(INamedTypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class }
        && (type.IsOrDerivesFrom("Microsoft.AspNetCore.Mvc.ControllerBase")
            || type.SelfAndBases().SelectMany(static level => level.GetAttributes()).Any(static attribute => attribute.AttributeClass.IsOrDerivesFrom("Microsoft.AspNetCore.Mvc.ControllerAttribute")))
        && !type.SelfAndBases().SelectMany(static level => level.GetAttributes()).Any(static attribute => attribute.AttributeClass.Is("Microsoft.AspNetCore.Mvc.NonControllerAttribute"));

    /// <summary>A call such as <c>app.MapGet("/people", handler)</c>.</summary>
    internal static bool MapsHandler(IInvocationOperation call) =>
        call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal)
        && (call.TargetMethod.ReducedFrom ?? call.TargetMethod).ContainingType is { } type
        && (type.Is("Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions") || type.Is("Microsoft.AspNetCore.Builder.FallbackEndpointRouteBuilderExtensions"));

    /// <summary>The call that maps the function as a handler; null where nothing does.</summary>
    internal static IInvocationOperation? Mapping(IOperation function)
    {
        var parent = function.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation or IArgumentOperation)
        {
            parent = parent.Parent;
        }

        return parent is IInvocationOperation call && MapsHandler(call) ? call : null;
    }

    /// <summary>The endpoint around an operation: the innermost function that answers requests, with the call that maps it; nulls where there is none.</summary>
    internal static (IMethodSymbol? Method, IInvocationOperation? Mapping) Around(IOperation operation, ISymbol containing) => operation.FunctionAround() switch
    {
        IAnonymousFunctionOperation function when Mapping(function) is { } mapping => (function.Symbol, mapping),
        null when containing is IMethodSymbol method && IsEndpoint(method) => (method, null),
        _ => (null, null),
    };

    internal static bool HasAttribute(ISymbol symbol, string name) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass.Is(name));

    /// <summary>The methods that a method overrides, itself first.</summary>
    internal static IEnumerable<IMethodSymbol> Overridden(IMethodSymbol method)
    {
        for (IMethodSymbol? level = method; level is not null; level = level.OverriddenMethod)
        {
            yield return level;
        }
    }

    private static bool IsHubMethod(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaredAccessibility: Accessibility.Public } && IsHub(method.ContainingType) && !Overrides(method, IsHub);

    // The base that the gRPC tools generate carries the attribute; its methods are overridden by the service.
    private static bool IsGrpcMethod(IMethodSymbol method) =>
        method is { IsOverride: true, DeclaredAccessibility: Accessibility.Public }
        && Overridden(method).Skip(1).Any(static level => level.ContainingType.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "BindServiceMethodAttribute"));

    private static bool Overrides(IMethodSymbol method, Func<ITypeSymbol, bool> of) => method.IsOverride && Overridden(method).Skip(1).Any(level => of(level.ContainingType));
}
