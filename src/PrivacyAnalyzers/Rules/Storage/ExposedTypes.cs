using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PrivacyAnalyzers.Rules.Disclosure.Endpoints;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Rules.Storage;

/// <summary>
/// The types whose objects are handed whole to code that may read all of them: serialisers, mappers, responses, views. What a framework may do with an
/// object cannot be told, so its members count as read.
/// </summary>
internal sealed class ExposedTypes
{
    // Their generic methods store, order and look up; they read nothing of what they are given.
    private static readonly string[] Containers = ["System.Linq", "System.Collections", "System.Threading", "System.Runtime.CompilerServices", "Microsoft.EntityFrameworkCore"];

    private static readonly string[] SerialisersPrefixes = ["Json", "Xml", "Proto", "MessagePack", "Bson"];

    private readonly ConcurrentDictionary<INamespaceSymbol, bool> _containers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _exposed = new(SymbolEqualityComparer.Default);
    private readonly IAssemblySymbol _assembly;

    internal ExposedTypes(IAssemblySymbol assembly) => _assembly = assembly;

    internal void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterOperationAction(context => Visit((IConversionOperation)context.Operation), OperationKind.Conversion);
        start.RegisterOperationAction(context => Visit((IInvocationOperation)context.Operation), OperationKind.Invocation);
        start.RegisterSymbolAction(context => Visit((IMethodSymbol)context.Symbol), SymbolKind.Method);
    }

    /// <summary>The exposed types, with what they hold, what they derive from and what derives from them.</summary>
    internal HashSet<ISymbol> Close(IReadOnlyList<INamedTypeSymbol> types)
    {
        var closed = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var derived = types.SelectMany(static type => type.SelfAndBases().Skip(1).Select(level => (Base: level.OriginalDefinition, Type: type)))
            .ToLookup<(INamedTypeSymbol Base, INamedTypeSymbol Type), ISymbol, INamedTypeSymbol>(static pair => pair.Base, static pair => pair.Type, SymbolEqualityComparer.Default);
        var open = new Stack<INamedTypeSymbol>(_exposed.Keys.OfType<INamedTypeSymbol>().Concat(types.Where(IsDeclaredForSerialisers)));
        while (open.Count > 0)
        {
            var type = open.Pop().OriginalDefinition;
            if (!closed.Add(type))
            {
                continue;
            }

            foreach (var related in type.SelfAndBases().Skip(1).Concat(derived[type]))
            {
                open.Push(related);
            }

            foreach (var held in type.ValueMembers().Select(ValueTypes.Of).OfType<ITypeSymbol>().Select(ValueTypes.Element).OfType<INamedTypeSymbol>().Where(IsOurs))
            {
                open.Push(held);
            }
        }

        return closed;
    }

    private void Visit(IConversionOperation conversion)
    {
        if (conversion.Operand.Type is not { } from || conversion.Type is not { } to || SymbolEqualityComparer.Default.Equals(from, to))
        {
            return;
        }

        // As an object, a service's contract or a result around it: whoever gets it may look at everything.
        if (to.SpecialType == SpecialType.System_Object || to.TypeKind == TypeKind.Dynamic || (to is INamedTypeSymbol named && !IsOurs(named) && !ValueTypes.Element(to).Equals(ValueTypes.Element(from), SymbolEqualityComparer.Default)))
        {
            Expose(from);
        }

        // app.MapGet("/people", () => people)
        if (conversion.Operand is IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } && to.Is("System.Delegate"))
        {
            Expose(function.Symbol.ReturnType);
        }
    }

    private void Visit(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.IsGenericMethod && !IsOurs(method.ContainingType) && !_containers.GetOrAdd(method.ContainingNamespace, IsContainers))
        {
            foreach (var argument in method.TypeArguments)
            {
                Expose(argument);
            }
        }
    }

    private static bool IsContainers(INamespaceSymbol space)
    {
        var name = space.ToDisplayString();
        return Containers.Any(container => name.StartsWith(container, StringComparison.Ordinal));
    }

    private void Visit(IMethodSymbol method)
    {
        if (EndpointReader.IsEndpoint(method))
        {
            Expose(method.ReturnType);
        }
    }

    private void Expose(ITypeSymbol type)
    {
        switch (ValueTypes.Element(type))
        {
            case INamedTypeSymbol { IsAnonymousType: true } anonymous:
                foreach (var property in anonymous.GetMembers().OfType<IPropertySymbol>())
                {
                    Expose(property.Type);
                }

                break;
            case INamedTypeSymbol named when IsOurs(named):
                _exposed[named.OriginalDefinition] = true;
                break;
            case INamedTypeSymbol { TypeArguments.Length: > 0 } generic:
                foreach (var argument in generic.TypeArguments)
                {
                    Expose(argument);
                }

                break;
        }
    }

    private bool IsOurs(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _assembly);

    // [DataContract], [JsonDerivedType], [ProtoContract], [MessagePackObject]: on the type or a member.
    private static bool IsDeclaredForSerialisers(INamedTypeSymbol type) =>
        type.IsSerializable
        || (type.DeclaringSyntaxReferences.Any(static place => AttributeNames.In(place.SyntaxTree).Used.Any(IsOfSerialisers)) && HasAttributeOfSerialisers(type));

    private static bool HasAttributeOfSerialisers(INamedTypeSymbol type) =>
        type.GetAttributes().Concat(type.GetMembers().SelectMany(static member => member.GetAttributes())).Any(static attribute => attribute.AttributeClass?.Name is { } name && IsOfSerialisers(WrittenNames.WithoutSuffix(name)));

    private static bool IsOfSerialisers(string attribute) =>
        attribute is "DataContract" or "DataMember" || SerialisersPrefixes.Any(prefix => attribute.StartsWith(prefix, StringComparison.Ordinal));
}
