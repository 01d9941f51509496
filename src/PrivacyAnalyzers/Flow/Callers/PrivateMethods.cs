using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Summaries;

namespace PrivacyAnalyzers.Flow.Callers;

/// <summary>Tells the methods that nothing but code of their own type can call.</summary>
internal static class PrivateMethods
{
    internal static bool IsOne(IMethodSymbol method, MethodBodies bodies) =>
        method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Private, IsVirtual: false, IsAbstract: false, IsOverride: false, IsExtern: false }
        && method.ExplicitInterfaceImplementations.IsEmpty
        && !(method is { IsStatic: true, Name: "Main" })
        && bodies.Has(method)
        && method.GetAttributes().AddRange(method.PartialDefinitionPart?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty).All(IsForReaders);

    // A framework may call whatever carries an attribute it looks for: a serialiser's callback, a test, a handler.
    private static bool IsForReaders(AttributeData attribute) =>
        attribute.AttributeClass is { TypeKind: not TypeKind.Error, ContainingNamespace: { } space } type && (space.ToDisplayString(), type.Name) switch
        {
            ("PrivacyAnalyzers" or "System.Diagnostics" or "System.Diagnostics.CodeAnalysis" or "System.Runtime.Versioning" or "System.ComponentModel", _) => true,
            ("System.Runtime.CompilerServices", var name) => name is not ("ModuleInitializerAttribute" or "UnsafeAccessorAttribute"),
            ("System", var name) => name is "ObsoleteAttribute",
            _ => false,
        };
}
