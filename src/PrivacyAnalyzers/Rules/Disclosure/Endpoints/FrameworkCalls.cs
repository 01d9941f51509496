using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure.Endpoints;

/// <summary>Which framework calls a method, where none of the team's own code is what calls it.</summary>
internal static class FrameworkCalls
{
    private static readonly string[] PageVerbs = { "Get", "Post", "Put", "Delete", "Patch", "Head", "Options" };

    private static readonly Dictionary<string, string> Handlers = new(StringComparer.Ordinal)
    {
        ["MediatR.IRequestHandler`1"] = "MediatR",
        ["MediatR.IRequestHandler`2"] = "MediatR",
        ["MediatR.INotificationHandler`1"] = "MediatR",
        ["MediatR.IStreamRequestHandler`2"] = "MediatR",
        ["MassTransit.IConsumer`1"] = "MassTransit",
        ["NServiceBus.IHandleMessages`1"] = "NServiceBus",
        ["Rebus.Handlers.IHandleMessages`1"] = "Rebus",
        ["Quartz.IJob"] = "Quartz",
    };

    /// <summary>The framework that hands the method what came from outside: a request or a message; null where none does.</summary>
    internal static string? OfInput(IMethodSymbol method)
    {
        if (EndpointReader.IsEndpoint(method))
        {
            return EndpointReader.IsHub(method.ContainingType) ? "SignalR" : EndpointReader.IsController(method.ContainingType) ? "ASP.NET Core" : "gRPC";
        }

        return IsPageHandler(method) ? "ASP.NET Core" : Handler(method);
    }

    /// <summary>The framework that calls the method; null where none does.</summary>
    internal static string? Of(IMethodSymbol method) => OfInput(method) ?? (IsHosted(method) ? "the host" : null);

    private static bool IsPageHandler(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsGenericMethod: false }
        && method.Name.StartsWith("On", StringComparison.Ordinal)
        && PageVerbs.Any(verb => method.Name.Substring(2).StartsWith(verb, StringComparison.Ordinal) && (method.Name.Length == verb.Length + 2 || char.IsUpper(method.Name[verb.Length + 2])))
        && method.ContainingType.IsOrDerivesFrom("Microsoft.AspNetCore.Mvc.RazorPages.PageModel")
        && !EndpointReader.HasAttribute(method, "Microsoft.AspNetCore.Mvc.RazorPages.NonHandlerAttribute");

    private static string? Handler(IMethodSymbol method)
    {
        foreach (var contract in method.ContainingType.AllInterfaces)
        {
            if (Handlers.TryGetValue(contract.OriginalDefinition.FullMetadataName(), out var framework) && Implements(method, contract))
            {
                return framework;
            }
        }

        return null;
    }

    private static bool IsHosted(IMethodSymbol method) =>
        EndpointReader.Overridden(method).Skip(1).Any(static level => level.ContainingType.Is("Microsoft.Extensions.Hosting.BackgroundService"))
        || method.ContainingType.AllInterfaces.Any(contract =>
            (contract.Is("Microsoft.Extensions.Hosting.IHostedService") || contract.Is("Microsoft.Extensions.Hosting.IHostedLifecycleService")) && Implements(method, contract));

    private static bool Implements(IMethodSymbol method, INamedTypeSymbol contract) =>
        contract.GetMembers().Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
}
