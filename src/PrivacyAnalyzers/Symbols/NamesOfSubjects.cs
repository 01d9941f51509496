using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>
/// The simple names of the types of the source that may be data subjects: those that write the mark, and those that write the name of one as a base. May name a type
/// that is none; never leaves out one that is.
/// </summary>
internal sealed class NamesOfSubjects
{
    private static readonly LibraryNames OfLibraries = new(IsSubject);

    private readonly IAssemblySymbol _source;
    private readonly Lazy<HashSet<string>> _names;

    internal NamesOfSubjects(Compilation compilation, WrittenDerivations written)
    {
        _source = compilation.Assembly;
        _names = new(() => written.From(written.With(MarkKinds.SimpleNames(MarkKind.DataSubject)).Concat(OfLibraries.In(compilation))), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    internal bool AreAny => _names.Value.Count > 0;

    internal bool MayBe(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.IsEmpty || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _source) || _names.Value.Contains(type.Name);

    private static bool IsSubject(INamedTypeSymbol type) =>
        type.SelfAndBases().Concat(type.AllInterfaces).Any(static level => level.GetAttributes().Any(static attribute => MarkKinds.OfOurs(attribute.AttributeClass) == MarkKind.DataSubject));
}
