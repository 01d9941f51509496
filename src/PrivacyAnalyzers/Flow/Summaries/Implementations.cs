using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Summaries;

/// <summary>The bodies of this compilation that a call may run: the method itself, its overrides, the implementations of an interface's member.</summary>
internal sealed class Implementations
{
    /// <summary>A member that more types implement is a framework of the team's own: calling it says nothing about which of them runs.</summary>
    internal const int MaximumBodies = 12;

    private readonly MethodBodies _bodies;
    private readonly Lazy<Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>> _subtypes;
    private readonly SymbolMemo<IMethodSymbol, ImmutableArray<IMethodSymbol>> _found;
    private readonly SymbolMemo<INamedTypeSymbol, SymbolMemo<IMethodSymbol, bool>> _belowAny;

    internal Implementations(KnownSymbols known, MethodBodies bodies)
    {
        _bodies = bodies;
        _found = new(Find);
        _belowAny = new(type => new(method => IsImplementedBelow(type, method)));
        _subtypes = new(() => Read(known), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    /// <param name="method">The method called, as constructed at the call.</param>
    /// <param name="isVirtual">Whether the call looks at the type of its receiver.</param>
    /// <param name="receiver">The type of the receiver, where a member of an interface is called: nothing of ours runs where neither it nor anything below it has code here.</param>
    internal ImmutableArray<IMethodSymbol> Of(IMethodSymbol method, bool isVirtual, ITypeSymbol? receiver = null)
    {
        var definition = MethodBodies.Definition(method);
        if (!isVirtual || !(definition.IsVirtual || definition.IsAbstract || definition.IsOverride) || definition.IsSealed || definition.ContainingType is { IsSealed: true })
        {
            return _bodies.Has(definition) ? ImmutableArray.Create(definition) : ImmutableArray<IMethodSymbol>.Empty;
        }

        // One interface, several constructions: those that differ at the call cannot be meant.
        return receiver is INamedTypeSymbol { OriginalDefinition: var type } && HasInterface(type, definition.ContainingType) && !_belowAny.Of(type).Of(method.ConstructedFrom)
            ? ImmutableArray<IMethodSymbol>.Empty
            : _found.Of(method.ConstructedFrom);
    }

    /// <summary>Every getter that reading the property may run has code of its own, here: nothing but that code says what it gives.</summary>
    internal bool IsComputed(IPropertySymbol property) =>
        property.GetMethod is { } getter && property.SetMethod is null && !property.IsVirtual && !property.IsAbstract && (!property.IsOverride || property.IsSealed || property.ContainingType.IsSealed) && _bodies.Has(MethodBodies.Definition(getter));

    private ImmutableArray<IMethodSymbol> Find(IMethodSymbol method)
    {
        var definition = MethodBodies.Definition(method);
        var found = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (_bodies.Has(definition))
        {
            found.Add(definition);
        }

        if (_subtypes.Value.TryGetValue(definition.ContainingType, out var types))
        {
            foreach (var type in types)
            {
                foreach (var candidate in definition.ContainingType.TypeKind == TypeKind.Interface ? Implementing(type, method) : Overriding(type, definition))
                {
                    var body = MethodBodies.Definition(candidate);
                    if (_bodies.Has(body) && !found.Contains(body))
                    {
                        found.Add(body);
                    }
                }
            }
        }

        return found.Count > MaximumBodies ? ImmutableArray<IMethodSymbol>.Empty : found.ToImmutable();
    }

    /// <summary>Whether an object of that type, or of one below it, may run code of this compilation for a member of an interface.</summary>
    private bool IsImplementedBelow(INamedTypeSymbol type, IMethodSymbol method)
    {
        var below = _subtypes.Value.TryGetValue(type, out var types) ? types : Enumerable.Empty<INamedTypeSymbol>();
        return _bodies.Has(MethodBodies.Definition(method)) || below.Append(type).SelectMany(one => Implementing(one, method)).Any(candidate => _bodies.Has(MethodBodies.Definition(candidate)));
    }

    private static bool HasInterface(INamedTypeSymbol type, INamedTypeSymbol definition) =>
        type.AllInterfaces.Any(one => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, definition));

    private static IEnumerable<IMethodSymbol> Implementing(INamedTypeSymbol type, IMethodSymbol method)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (!SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, method.ContainingType.OriginalDefinition) || !MayBeSame(contract, method.ContainingType))
            {
                continue;
            }

            foreach (var member in contract.GetMembers(method.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, method.OriginalDefinition) && type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation)
                {
                    yield return implementation;
                }
            }
        }
    }

    private static IEnumerable<IMethodSymbol> Overriding(INamedTypeSymbol type, IMethodSymbol definition)
    {
        foreach (var member in type.GetMembers(definition.Name))
        {
            for (var overridden = (member as IMethodSymbol)?.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
            {
                if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, definition))
                {
                    yield return (IMethodSymbol)member;
                    break;
                }
            }
        }
    }

    /// <summary>Two constructions of one interface that name different types cannot be the same.</summary>
    private static bool MayBeSame(INamedTypeSymbol one, INamedTypeSymbol other)
    {
        for (var i = 0; i < one.TypeArguments.Length; i++)
        {
            var (a, b) = (one.TypeArguments[i], other.TypeArguments[i]);
            if (a is INamedTypeSymbol { IsGenericType: false, TypeKind: not TypeKind.Error } && b is INamedTypeSymbol { IsGenericType: false, TypeKind: not TypeKind.Error }
                && !SymbolEqualityComparer.Default.Equals(a, b) && one.OriginalDefinition.TypeParameters[i].Variance == VarianceKind.None)
            {
                return false;
            }
        }

        return true;
    }

    private static Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> Read(KnownSymbols known)
    {
        var subtypes = new Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>>(SymbolEqualityComparer.Default);
        foreach (var type in known.Declarations.Types)
        {
            if (type.DeclaringSyntaxReferences.IsEmpty)
            {
                continue;
            }

            foreach (var above in type.SelfAndBases().Skip(1).Concat(type.AllInterfaces).Select(candidate => candidate.OriginalDefinition).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
            {
                if (above.SpecialType == SpecialType.System_Object)
                {
                    continue;
                }

                if (!subtypes.TryGetValue(above, out var below))
                {
                    subtypes.Add(above, below = new());
                }

                below.Add(type);
            }
        }

        return subtypes;
    }
}
