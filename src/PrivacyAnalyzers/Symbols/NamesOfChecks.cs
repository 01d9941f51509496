using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// What checks are called where nothing in the compilation is marked: those that the abstractions declare, and what implements them, are all there are then. Whoever asks
/// about every call of a program need not look at what each method implements. May say yes of what is no check, never no of one.
/// </summary>
internal sealed class NamesOfChecks
{
    private readonly Lazy<HashSet<string>?> _names;

    internal NamesOfChecks(Compilation compilation, MarkKinds kinds, MarkPresence presence, ImmutableArray<string> configured) =>
        _names = new(() => presence.InSource || presence.InReferences || !configured.IsEmpty ? null : Read(compilation, kinds), LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Whether a call of the method may be one of a check.</summary>
    internal bool MayBe(IMethodSymbol called) => _names.Value is not { } names || names.Contains(called.Name);

    private static HashSet<string>? Read(Compilation compilation, MarkKinds kinds)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(static assembly => assembly.Name == WellKnownNames.AbstractionsAssembly) is not { } abstractions)
        {
            return null;
        }

        foreach (var member in Types(abstractions.GlobalNamespace).SelectMany(static type => type.GetMembers()))
        {
            if (member.GetAttributes().Any(attribute => kinds.Of(attribute.AttributeClass) is MarkKind.ConsentCheck or MarkKind.ObjectionCheck))
            {
                names.Add(member.Name);
            }
        }

        return names;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
