using System;
using System.Collections.Concurrent;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Summaries;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow;

/// <summary>Where the analysis cannot look: whose code a call goes to, where its body is not here.</summary>
internal sealed class Boundaries
{
    /// <summary>Namespaces of the framework whose members only compute: what goes in comes out.</summary>
    private static readonly string[] Pure =
    {
        "System.Buffers", "System.Collections", "System.ComponentModel", "System.Globalization", "System.Linq", "System.Numerics", "System.Reflection", "System.Runtime", "System.Security.Cryptography",
        "System.Text", "System.Threading", "Microsoft.CSharp", "Microsoft.EntityFrameworkCore", "Microsoft.Extensions.Logging", "Microsoft.Extensions.Primitives",
    };

    private readonly KnownSymbols _known;
    private readonly Implementations _implementations;
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _ownWithoutBody = new(SymbolEqualityComparer.Default);

    internal Boundaries(KnownSymbols known, Implementations implementations)
    {
        _known = known;
        _implementations = implementations;
    }

    /// <summary>The team's own: a member of this compilation that has no body here, nor an override that has, or one of an assembly that knows the marks.</summary>
    internal bool IsOwnWithoutBody(IMethodSymbol method) => _ownWithoutBody.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, Read);

    /// <summary>Code whose body is not here and that may do anything with what it is given.</summary>
    internal bool IsUnknown(IMethodSymbol method) =>
        method.MethodKind != MethodKind.DelegateInvoke
        && method.ContainingType is { } type
        && method.ContainingAssembly is not (null or ISourceAssemblySymbol)
        && (!ValueTypes.IsFramework(type) || !IsPure(type));

    private bool Read(IMethodSymbol method)
    {
        if (method.MethodKind is MethodKind.DelegateInvoke or MethodKind.LocalFunction or MethodKind.AnonymousFunction || method.ContainingType is not { TypeKind: not TypeKind.Error } type || ValueTypes.IsFramework(type))
        {
            return false;
        }

        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _known.Compilation.Assembly))
        {
            return method.ContainingAssembly is { } assembly && assembly.Name != WellKnownNames.AbstractionsAssembly && MarkPresence.ReferencesAbstractions(assembly);
        }

        return method.IsAbstract ? _implementations.Of(method, isVirtual: true).IsEmpty : !method.IsImplicitlyDeclared && (method.IsExtern || (method.IsPartialDefinition && method.PartialImplementationPart is null));
    }

    // The namespace System itself has strings, tuples, dates, delegates: nothing that keeps or sends.
    private static bool IsPure(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace?.ToDisplayString() ?? "";
        return space == "System" || type.SpecialType != SpecialType.None || Pure.Any(pure => space == pure || space.StartsWith(pure + ".", StringComparison.Ordinal));
    }
}
