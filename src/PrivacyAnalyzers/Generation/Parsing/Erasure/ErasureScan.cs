using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>What one type has to erase, apart from what the types it holds do.</summary>
internal sealed class ErasureScan
{
    internal ErasureScan(MethodForm form, string name, bool listsInterface, INamedTypeSymbol? callsBase, IReadOnlyList<ErasedSymbol> members, IReadOnlyList<ErasedSymbol> asReached)
    {
        Form = form;
        Name = name;
        ListsInterface = listsInterface;
        CallsBase = callsBase;
        Members = members;
        AsReached = asReached;
    }

    internal MethodForm Form { get; }

    internal string Name { get; }

    internal bool ListsInterface { get; }

    /// <summary>The base that erases its own members; null where there is none.</summary>
    internal INamedTypeSymbol? CallsBase { get; }

    internal IReadOnlyList<ErasedSymbol> Members { get; }

    /// <summary>The members in the order in which a way to them was looked for: in the same order, accessors get the same names.</summary>
    internal IReadOnlyList<ErasedSymbol> AsReached { get; }

    /// <summary>Nothing to erase: nothing to write.</summary>
    internal bool IsEmpty => CallsBase is null && Members.All(static member => member is { Outcome.Form: ErasedForm.Derived, Problem: null });

    internal bool HasProblem => Members.Any(static member => member.Problem is not null);
}
