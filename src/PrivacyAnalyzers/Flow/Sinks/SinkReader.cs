using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>Tells which sinks of the catalogues a member is; remembers the answer for the life of a compilation.</summary>
internal sealed class SinkReader
{
    private readonly ImmutableArray<SinkCatalogue> _catalogues;
    private readonly ConcurrentDictionary<INamedTypeSymbol, SinkType> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<Sink>> _attributed = new(SymbolEqualityComparer.Default);

    /// <param name="catalogues">The embedded one, and the users'.</param>
    internal SinkReader(params SinkCatalogue[] catalogues) => _catalogues = catalogues.ToImmutableArray();

    /// <summary>In the catalogue's order: one method may show one argument in a URL and send another away.</summary>
    /// <param name="method">What is called.</param>
    /// <param name="on">The type of what it is called on, where it is called on something.</param>
    internal ImmutableArray<Sink> Of(IMethodSymbol method, ITypeSymbol? on = null)
    {
        // A delegate's own definition says Action<T1, T2>: what it takes is asked of the constructed one.
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return ImmutableArray<Sink>.Empty;
        }

        method = (method.ReducedFrom ?? method).OriginalDefinition;
        var own = OfMember(method, on);
        return method.ContainingType is null || ValueTypes.IsFramework(method.ContainingType) ? own : own.AddRange(_attributed.GetOrAdd(method, Attributed));
    }

    /// <summary>The sinks that assigning a property is.</summary>
    /// <param name="property">What is assigned.</param>
    /// <param name="on">The type of the object it is assigned on.</param>
    internal ImmutableArray<Sink> Of(IPropertySymbol property, ITypeSymbol? on) => OfMember(property.OriginalDefinition, on);

    /// <summary>The sink that calling a delegate is, by the shape of the delegate: what <c>LoggerMessage.Define</c> makes.</summary>
    internal Sink? OfDelegate(IMethodSymbol invoke)
    {
        // Define's end in an exception; DefineScope's give the scope back.
        var isScope = invoke.Parameters.Length > 1 && invoke.ReturnType.SpecialType == SpecialType.System_IDisposable;
        if (!isScope && (invoke.Parameters.Length < 3 || !invoke.Parameters[invoke.Parameters.Length - 1].Type.Is("System.Exception")))
        {
            return null;
        }

        foreach (var catalogue in _catalogues)
        {
            foreach (var sink in catalogue.Delegates)
            {
                if (invoke.Parameters[0].Type.IsOrImplements(sink.Member.Type))
                {
                    return sink;
                }
            }
        }

        return null;
    }

    private ImmutableArray<Sink> OfMember(ISymbol member, ITypeSymbol? on)
    {
        if (member.ContainingType is not { } declaring)
        {
            return ImmutableArray<Sink>.Empty;
        }

        // The members of a C# 14 extension block belong to a type that cannot be named, inside the class that the catalogue means.
        while (!declaring.CanBeReferencedByName && declaring.ContainingType is { } outer && declaring.TypeKind is not TypeKind.Class)
        {
            declaring = outer;
        }

        var type = !member.IsStatic && on is INamedTypeSymbol named ? named : declaring;
        return _types.GetOrAdd(type.OriginalDefinition, Read).Of(member);
    }

    private SinkType Read(INamedTypeSymbol type) => SinkType.Of(type, _catalogues);

    private ImmutableArray<Sink> Attributed(IMethodSymbol method)
    {
        var attributes = method.GetAttributes().AddRange(method.PartialDefinitionPart?.GetAttributes() ?? ImmutableArray<AttributeData>.Empty);
        return attributes.IsEmpty
            ? ImmutableArray<Sink>.Empty
            : _catalogues.SelectMany(static catalogue => catalogue.Attributes)
                .Where(sink => attributes.Any(attribute => attribute.AttributeClass.Is(sink.Member.Type)))
                .ToImmutableArray();
    }
}
