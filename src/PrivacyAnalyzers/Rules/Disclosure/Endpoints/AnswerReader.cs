using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Disclosure.Endpoints;

/// <summary>The values that calls and creations write into an HTTP response or a message to a client.</summary>
internal static class AnswerReader
{
    /// <summary>The value that the operation answers with; null where it answers with none.</summary>
    internal static IOperation? Answered(IOperation operation) => operation switch
    {
        IInvocationOperation call when Parameter(call.TargetMethod) is { } name => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value,
        IObjectCreationOperation { Type: { } type } creation when IsResult(type) => creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name is "value")?.Value,
        _ => null,
    };

    private static string? Parameter(IMethodSymbol method)
    {
        method = method.ReducedFrom ?? method;
        var type = method.ContainingType;
        if (type.Is("Microsoft.AspNetCore.Mvc.ControllerBase") || type.Is("Microsoft.AspNetCore.Mvc.Controller"))
        {
            return method.Name switch
            {
                "Ok" or "Created" or "CreatedAtAction" or "CreatedAtRoute" or "Accepted" or "AcceptedAtAction" or "AcceptedAtRoute" or "StatusCode" => "value",
                "Json" => "data",
                "BadRequest" or "NotFound" or "Conflict" or "UnprocessableEntity" or "Unauthorized" => method.Parameters.FirstOrDefault()?.Name,
                _ => null,
            };
        }

        if (type.Is("Microsoft.AspNetCore.Http.Results") || type.Is("Microsoft.AspNetCore.Http.TypedResults"))
        {
            return method.Name switch
            {
                "Ok" or "Created" or "CreatedAtRoute" or "Accepted" or "AcceptedAtRoute" or "InternalServerError" => "value",
                "Json" => "data",
                "BadRequest" or "NotFound" or "Conflict" or "UnprocessableEntity" => method.Parameters.FirstOrDefault()?.Name,
                _ => null,
            };
        }

        return type.Is("Microsoft.AspNetCore.Http.HttpResponseJsonExtensions") && method.Name == "WriteAsJsonAsync" ? "value" : null;
    }

    private static bool IsResult(ITypeSymbol type) => type.IsOrDerivesFrom("Microsoft.AspNetCore.Mvc.ObjectResult") || type.IsOrDerivesFrom("Microsoft.AspNetCore.Mvc.JsonResult");

    /// <summary>A message to the clients of a hub: <c>Clients.All.SendAsync("changed", customer)</c>, or a method of the clients' own interface.</summary>
    internal static bool IsHubMessage(IInvocationOperation call)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        if (method.ContainingType.Is("Microsoft.AspNetCore.SignalR.ClientProxyExtensions"))
        {
            return method.Name == "SendAsync";
        }

        var receiver = call.Instance switch
        {
            IPropertyReferenceOperation property => property.Property.ContainingType,
            IInvocationOperation chosen => chosen.TargetMethod.ContainingType,
            _ => null,
        };
        return receiver is { Name: "IHubClients" or "IHubCallerClients", Arity: 1 } && receiver.ContainingNamespace?.ToDisplayString() == "Microsoft.AspNetCore.SignalR";
    }
}
