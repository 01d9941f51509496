using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>Tells which sinks of the catalogue a method is; remembers the answer for the life of a compilation.</summary>
internal sealed class SinkReader
{
    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<Sink>> _sinks = new(SymbolEqualityComparer.Default);

    /// <summary>In the catalogue's order: one method may show one argument in a URL and send another away.</summary>
    internal ImmutableArray<Sink> Of(IMethodSymbol method) => _sinks.GetOrAdd(method.OriginalDefinition, Read);

    private static ImmutableArray<Sink> Read(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            // A delegate's own definition says Action<T1, T2>: what it takes is asked of the constructed one.
            return ImmutableArray<Sink>.Empty;
        }

        var sinks = ImmutableArray.CreateBuilder<Sink>();
        var candidates = MemberWalk.Inherited(method).OfType<IMethodSymbol>().Prepend(method.ReducedFrom ?? method).Select(DocumentationName).ToList();
        foreach (var sink in SinkCatalogue.All)
        {
            var name = sink.Member.Substring(2);
            var isIt = sink.Member[0] switch
            {
                'M' => candidates.Any(candidate => Matches(candidate, name)),
                'A' => method.GetAttributes().Concat((method.PartialDefinitionPart ?? method).GetAttributes()).Any(attribute => attribute.AttributeClass.Is(name)),
                _ => false,
            };
            if (isIt)
            {
                sinks.Add(sink);
            }
        }

        return sinks.ToImmutable();
    }

    /// <summary>The sink that calling a delegate is, by the shape of the delegate: what <c>LoggerMessage.Define</c> makes.</summary>
    internal static Sink? OfDelegate(IMethodSymbol invoke)
    {
        if (invoke.Parameters.Length < 3 || !invoke.Parameters[invoke.Parameters.Length - 1].Type.Is("System.Exception"))
        {
            return null;
        }

        foreach (var sink in SinkCatalogue.All)
        {
            if (sink.Member[0] == 'D' && invoke.Parameters[0].Type.IsOrImplements(sink.Member.Substring(2)))
            {
                return sink;
            }
        }

        return null;
    }

    // M:Namespace.Type.Method``1(System.String) without the prefix and the parameters.
    private static string DocumentationName(IMethodSymbol method)
    {
        var id = method.GetDocumentationCommentId() ?? "";
        var parameters = id.IndexOf('(');
        return id.Length < 2 ? "" : parameters < 0 ? id.Substring(2) : id.Substring(2, parameters - 2);
    }

    /// <summary>Whether the text fits the pattern, in which <c>*</c> stands for any text.</summary>
    internal static bool Matches(string text, string pattern)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1)
        {
            return text == pattern;
        }

        if (!text.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var position = parts[0].Length;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            var found = text.IndexOf(parts[i], position, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            position = found + parts[i].Length;
        }

        var last = parts[parts.Length - 1];
        return text.Length - position >= last.Length && text.EndsWith(last, StringComparison.Ordinal);
    }
}
