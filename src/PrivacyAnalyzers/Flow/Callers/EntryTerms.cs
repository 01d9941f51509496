using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow.Callers;

/// <summary>Objects that were there when a body began, under names that mean something to its callers.</summary>
internal static class EntryTerms
{
    internal static bool AreAll(Identity identity, ISymbol owner) => !identity.IsEmpty && identity.Terms.All(term => IsOne(term, owner));

    private static bool IsOne(Term term, ISymbol owner) => term.Kind switch
    {
        TermKind.This or TermKind.Static or TermKind.Constant or TermKind.CurrentSubject => true,
        TermKind.Parameter => SymbolEqualityComparer.Default.Equals(((ISymbol)term.Detail!).ContainingSymbol, owner),
        TermKind.Member or TermKind.Key or TermKind.ByKey => IsOne(term.Of!, owner),
        TermKind.Call => (term.Of is null || IsOne(term.Of, owner)) && term.Arguments.All(argument => IsOne(argument, owner)),
        _ => false,
    };
}
