using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>The simple names of the types of a kind that references declare: those that know the marks, and those that may derive from what these declare.</summary>
internal sealed class LibraryNames
{
    private readonly ConditionalWeakTable<IAssemblySymbol, ImmutableHashSet<string>> _known = new();
    private readonly Func<INamedTypeSymbol, bool> _isOfKind;

    internal LibraryNames(Func<INamedTypeSymbol, bool> isOfKind) => _isOfKind = isOfKind;

    /// <summary>The names in the references of the compilation; of a library that is read once, they are found once.</summary>
    internal IEnumerable<string> In(Compilation compilation)
    {
        var libraries = compilation.SourceModule.ReferencedAssemblySymbols.Where(static assembly => assembly.Name != WellKnownNames.AbstractionsAssembly).ToList();
        var found = new HashSet<string>(libraries.Where(MarkPresence.KnowsAbstractions).Select(static library => library.Name), StringComparer.Ordinal);
        var isMore = found.Count > 0;
        while (isMore)
        {
            isMore = false;
            foreach (var library in libraries.Where(library => !found.Contains(library.Name) && library.Modules.Any(module => module.ReferencedAssemblies.Any(reference => found.Contains(reference.Name)))))
            {
                isMore |= found.Add(library.Name);
            }
        }

        return libraries.Where(library => found.Contains(library.Name)).SelectMany(library => library is ISourceAssemblySymbol ? Find(library) : _known.GetValue(library, Find));
    }

    private ImmutableHashSet<string> Find(IAssemblySymbol library) =>
        Declarations.TypesOf(library).Where(_isOfKind).Select(static type => type.Name).ToImmutableHashSet(StringComparer.Ordinal);
}
