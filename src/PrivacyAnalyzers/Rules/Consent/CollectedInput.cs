using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Rules.Disclosure.Endpoints;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>What code that frameworks call with input writes of it into members.</summary>
internal static class CollectedInput
{
    private const int MaximumSteps = 16;

    /// <summary>The members and parameters that are written from input inside the code, with the place that names each.</summary>
    internal static IEnumerable<(ISymbol Member, SyntaxNode Place, IOperation Function)> In(IOperation body, ISymbol owner)
    {
        foreach (var operation in body.DescendantsAndSelf())
        {
            var write = operation switch
            {
                ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol, Instance: not null } target } assignment => (Member: target.Member, Name(target.Syntax), assignment.Value),
                IArgumentOperation { Parent: IObjectCreationOperation, Parameter: { } parameter } argument => (Member: MarkedSymbolNormalizer.RecordProperty(parameter) ?? (ISymbol)parameter, argument.Syntax, argument.Value),
                _ => default,
            };
            // What is put back into the input itself is not kept.
            if (write.Member is not null
                && Receiver(operation, owner) is var (handler, function) && handler is not null
                && IsInput(write.Value, handler, body, MaximumSteps)
                && !(operation is ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: { } holder } } && IsInput(holder, handler, body, MaximumSteps)))
            {
                yield return (write.Member, write.Item2, function ?? body);
            }
        }
    }

    /// <summary>The function that takes the input, around an operation: the method that a framework calls, or the lambda that is mapped.</summary>
    private static (IMethodSymbol? Handler, IOperation? Function) Receiver(IOperation operation, ISymbol owner)
    {
        for (var level = operation.Parent; level is not null; level = level.Parent)
        {
            if (level is IAnonymousFunctionOperation function && EndpointReader.Mapping(function) is not null)
            {
                return (function.Symbol, function);
            }
        }

        return owner is IMethodSymbol method && FrameworkCalls.OfInput(method) is not null ? (method, null) : (null, null);
    }

    // A text made of input is input: trimmed, cast, defaulted; a value that is looked up by it is not.
    private static bool IsInput(IOperation? value, IMethodSymbol handler, IOperation body, int steps) => steps > 0 && value switch
    {
        IParameterReferenceOperation { Parameter: var parameter } => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, handler) && !IsService(parameter),
        IConversionOperation conversion => IsInput(conversion.Operand, handler, body, steps - 1),
        IParenthesizedOperation inner => IsInput(inner.Operand, handler, body, steps - 1),
        ICoalesceOperation coalesce => IsInput(coalesce.Value, handler, body, steps - 1),
        IConditionalOperation choice => IsInput(choice.WhenTrue, handler, body, steps - 1) || IsInput(choice.WhenFalse, handler, body, steps - 1),
        IConditionalAccessOperation access => IsInput(access.Operation, handler, body, steps - 1) && access.WhenNotNull is IMemberReferenceOperation or IConditionalAccessOperation or IInvocationOperation { Type.SpecialType: SpecialType.System_String },
        IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } own => IsBound(own.Property),
        IMemberReferenceOperation { Instance: { } instance } => IsInput(instance, handler, body, steps - 1),
        IInvocationOperation { Instance: { Type.SpecialType: SpecialType.System_String } text, Type.SpecialType: SpecialType.System_String } => IsInput(text, handler, body, steps - 1),
        ILocalReferenceOperation { Local: var local } => body.DescendantsAndSelf().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))?.GetVariableInitializer() is { Value: var made } && IsInput(made, handler, body, steps - 1),
        _ => false,
    };

    private static bool IsBound(IPropertySymbol property) =>
        EndpointReader.HasAttribute(property, "Microsoft.AspNetCore.Mvc.BindPropertyAttribute") || EndpointReader.HasAttribute(property.ContainingType, "Microsoft.AspNetCore.Mvc.BindPropertiesAttribute");

    private static bool IsService(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "FromServicesAttribute" or "FromKeyedServicesAttribute")
        || parameter.Type.TypeKind == TypeKind.Error
        || parameter.Type.IsOrDerivesFrom("System.Security.Claims.ClaimsPrincipal")
        || parameter.Type.IsOrDerivesFrom("Microsoft.AspNetCore.Http.HttpContext");

    private static SyntaxNode Name(SyntaxNode target) => target is Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax access ? access.Name : target;
}
