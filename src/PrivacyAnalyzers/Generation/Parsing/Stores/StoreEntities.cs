using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Stores;

/// <summary>The types that a context may hold: those of its sets, what these lead to, and what derives from either.</summary>
internal static class StoreEntities
{
    /// <summary>The types, in the order of their full names.</summary>
    internal static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol context, KnownSymbols known)
    {
        var found = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<INamedTypeSymbol>(Sets(context));
        while (open.Count > 0)
        {
            if (open.Pop() is var type && IsModel(type) && found.Add(type))
            {
                foreach (var next in Held(type).Concat(type.SelfAndBases().Skip(1)))
                {
                    open.Push(next);
                }
            }
        }

        var derived = known.Declarations.Types.Where(type => type is { TypeKind: TypeKind.Class, IsGenericType: false } && type.SelfAndBases().Skip(1).Any(found.Contains)).ToList();
        found.UnionWith(derived);
        return found.OrderBy(static type => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), StringComparer.Ordinal);
    }

    // DbSet<Customer>, and the user type of an IdentityDbContext<AppUser>.
    private static IEnumerable<INamedTypeSymbol> Sets(INamedTypeSymbol context)
    {
        foreach (var candidate in context.SelfAndBases())
        {
            foreach (var property in candidate.GetMembers().OfType<IPropertySymbol>().Where(static property => property is { IsStatic: false, Parameters.IsEmpty: true }))
            {
                if (property.Type is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } && arguments[0] is INamedTypeSymbol set && property.Type.IsOrImplements("System.Collections.IEnumerable"))
                {
                    yield return set;
                }
            }

            foreach (var argument in candidate.TypeArguments.OfType<INamedTypeSymbol>())
            {
                yield return argument;
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Held(INamedTypeSymbol type) =>
        type.ValueMembers().Select(static member => ValueTypes.Of(member)).Where(static value => value is not null).Select(static value => ValueTypes.Element(value!)).OfType<INamedTypeSymbol>();

    private static bool IsModel(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct && !ValueTypes.IsFramework(type) && !type.IsUnboundGenericType && TypeName.CanBeNamed(type) && !type.TypeArguments.Any(static argument => argument is ITypeParameterSymbol);
}
