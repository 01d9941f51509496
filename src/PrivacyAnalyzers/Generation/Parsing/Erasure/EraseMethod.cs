using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>The method <c>Erase</c>, as types have it or will have it.</summary>
internal static class EraseMethod
{
    internal const string Name = "Erase";

    /// <summary>The method that the type itself declares, written by the user or compiled in another assembly; null where there is none.</summary>
    internal static IMethodSymbol? Declared(INamedTypeSymbol type) =>
        !MarkPresence.KnowsAbstractions(type.ContainingAssembly) ? null : type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(static method =>
            InterfaceMethod.MayImplement(method, Name)
            && (method.ExplicitInterfaceImplementations.Any(static implemented => implemented.Name == Name && implemented.ContainingType.Is(WellKnownNames.ErasableInterface))
                || (method.Name == Name && Fits(method))));

    /// <summary>One parameter, the values; in place for classes, giving a new value for structs.</summary>
    internal static bool Fits(IMethodSymbol method) =>
        method is { IsStatic: false, Arity: 0, MethodKind: MethodKind.Ordinary, Parameters.Length: 1 }
        && method.Parameters[0] is { RefKind: RefKind.None } parameter
        && parameter.Type.Is(WellKnownNames.ErasureValues);

    /// <summary>The form that fits what the type has under the name already.</summary>
    internal static MethodForm FormIn(INamedTypeSymbol type) =>
        type.GetMembers(Name).Any(static member => member is not IMethodSymbol) || type.Name == Name || type.TypeParameters.Any(static parameter => parameter.Name == Name)
            ? MethodForm.Explicit
            : MethodForm.Public;

    /// <summary>The form that fits what a base hands down under the name; null where it hands down nothing.</summary>
    internal static MethodForm? FormFrom(INamedTypeSymbol parent, INamedTypeSymbol type, Compilation compilation)
    {
        foreach (var member in parent.GetMembers(Name))
        {
            if (!compilation.IsSymbolAccessibleWithin(member, type) || (member is IMethodSymbol other && !Fits(other)))
            {
                continue;
            }

            if (member is not IMethodSymbol method || method.DeclaredAccessibility != Accessibility.Public || !method.ReturnsVoid)
            {
                return MethodForm.Explicit;
            }

            return (method.IsVirtual || method.IsOverride || method.IsAbstract) && !method.IsSealed ? MethodForm.Override : MethodForm.New;
        }

        return null;
    }
}
