using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PrivacyAnalyzers.Symbols;

/// <summary>The simple names by which the source may name <c>IPurpose</c> and what implements it. May name a type that does not; never leaves out one that does.</summary>
internal sealed class NamesOfPurposes
{
    private static readonly LibraryNames OfLibraries = new(PurposeTypes.IsPurpose);

    private readonly Lazy<HashSet<string>> _names;

    internal NamesOfPurposes(Compilation compilation, WrittenDerivations written) =>
        _names = new(() => written.From(OfLibraries.In(compilation).Append(MarkKinds.SimpleName(WellKnownNames.PurposeInterface))), LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Whether a type of the source can be one.</summary>
    internal bool MayBe(INamedTypeSymbol type) => _names.Value.Contains(type.Name);

    /// <summary>Whether the name, as it is written, can be that of one; an alias is known by what it stands for.</summary>
    internal bool MayBe(NameSyntax written) => WrittenNames.Of(written) is not { } name || _names.Value.Contains(name) || _names.Value.Contains(WrittenNames.WithoutSuffix(name));
}
