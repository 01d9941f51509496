using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// Whether a compilation can hold a mark at all, found without binding anything: no mark, no cost. May say yes where there is none (an alias,
/// an attribute of the same name), never no where there is one.
/// </summary>
internal sealed class MarkPresence
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, object> Referencing = new();
    private static readonly object Yes = new();
    private static readonly object No = new();

    private MarkPresence(bool abstractions, bool source, bool references)
    {
        ReferencesTheAbstractions = abstractions;
        InSource = source;
        InReferences = references;
    }

    internal bool ReferencesTheAbstractions { get; }

    /// <summary>A source file has an attribute with the name of a mark, ours or another library's.</summary>
    internal bool InSource { get; }

    /// <summary>A referenced assembly references the abstractions, so it may hold marks.</summary>
    internal bool InReferences { get; }

    internal static MarkPresence Of(Compilation compilation, ImmutableArray<string> configuredAttributes, CancellationToken cancellationToken)
    {
        var abstractions = false;
        var compliance = false;
        var references = false;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            abstractions |= assembly.Name == WellKnownNames.AbstractionsAssembly;
            compliance |= assembly.Name == WellKnownNames.ComplianceAssembly;
            references |= ReferencesAbstractions(assembly);
        }

        // Marks that derive from the compliance library's base may have any name.
        var names = new HashSet<string>(MarkKinds.SimpleNames(configuredAttributes), StringComparer.Ordinal);
        var source = false;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var used = AttributeNames.In(tree);
            if (compliance ? used.Used.Count > 0 : used.AreAmong(names))
            {
                source = true;
                break;
            }

            cancellationToken.ThrowIfCancellationRequested();
        }

        return new MarkPresence(abstractions || DefinesMarks(compilation), source, references);
    }

    internal static bool ReferencesAbstractions(IAssemblySymbol assembly) =>
        assembly is ISourceAssemblySymbol ? IsReferencing(assembly) : ReferenceEquals(Referencing.GetValue(assembly, static key => IsReferencing(key) ? Yes : No), Yes);

    /// <summary>Whether anything in the assembly can be of a type of the abstractions: one that is compiled here, that references them, or that is them.</summary>
    internal static bool KnowsAbstractions(IAssemblySymbol? assembly) =>
        assembly is null or ISourceAssemblySymbol || assembly.Name == WellKnownNames.AbstractionsAssembly || ReferencesAbstractions(assembly);

    private static bool IsReferencing(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == WellKnownNames.AbstractionsAssembly));

    // The abstractions may be compiled into the project from source.
    private static bool DefinesMarks(Compilation compilation) => compilation.AssemblyName == WellKnownNames.AbstractionsAssembly;
}
