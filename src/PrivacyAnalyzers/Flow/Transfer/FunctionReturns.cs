using System.Linq;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Flow.Transfer;

/// <summary>
/// Whether what a function gives can be in what a library's method gives that took it. Nobody sees the method's body: the types tell where it cannot, as for an
/// endpoint's handler, whose answers go elsewhere, or for what makes a service, which a collection of services keeps to itself.
/// </summary>
internal static class FunctionReturns
{
    private const int MaximumDepth = 8;

    internal static bool MayComeBack(IMethodSymbol method, IParameterSymbol? parameter)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (parameter?.OriginalDefinition.Type is not INamedTypeSymbol handed || IsOpen(definition.ReturnType))
        {
            return true;
        }

        // Any function at all: nobody can say of what type its answer is.
        if (handed.SpecialType is SpecialType.System_Delegate or SpecialType.System_MulticastDelegate)
        {
            return false;
        }

        // What is made has the type that the caller chose, and what comes back has no place for that.
        return handed.DelegateInvokeMethod?.ReturnType is not { } given || !HasParameter(given, 0) || HasParameter(definition.ReturnType, 0);
    }

    /// <summary>
    /// The one function whose result is all that a method can give that nobody sees: <c>ExecuteAsync&lt;T&gt;(Func&lt;Task&lt;T&gt;&gt;)</c>. One that keeps what it got gives what somebody
    /// else's call was told.
    /// </summary>
    internal static CallArgument? OnlyResult(CallSite call)
    {
        var definition = (call.Method.ReducedFrom ?? call.Method).OriginalDefinition;
        if (Sequences.Unwrap(definition.ReturnType) is not ITypeParameterSymbol { DeclaringMethod: not null } result || definition.Name.StartsWith("GetOr", System.StringComparison.Ordinal)
            || definition.Parameters.Count(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, result) || Gives(parameter.Type, result)) != 1)
        {
            return null;
        }

        return call.Arguments.FirstOrDefault(argument => argument is { Parameter: { } parameter, Value.Functions.Length: 1 } && Gives(parameter.OriginalDefinition.Type, result));
    }

    private static bool Gives(ITypeSymbol function, ITypeParameterSymbol result) =>
        function is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } given } && Sequences.Unwrap(given) is ITypeParameterSymbol type && type.Ordinal == result.Ordinal && type.DeclaringMethod is not null;

    private static bool IsOpen(ITypeSymbol type) => type.SpecialType == SpecialType.System_Object || type.TypeKind is TypeKind.Dynamic or TypeKind.Error or TypeKind.TypeParameter;

    private static bool HasParameter(ITypeSymbol type, int depth) => type switch
    {
        _ when depth > MaximumDepth => true,
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => HasParameter(array.ElementType, depth + 1),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => HasParameter(argument, depth + 1)) || (named.ContainingType is { } outer && HasParameter(outer, depth + 1)),
        _ => false,
    };
}
