using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Whether generated code can name the interfaces it implements.</summary>
internal static class Contracts
{
    private static readonly string[] Names = ["IRedactable", "IRedactedMembers", "RedactionWriter", "RedactionPolicy", "RedactedState", "DataCategory", "IDataSubject", "SubjectId", "RedactsAttribute"];

    // The global namespace leaves out what is referenced under an alias only, as `global::` does.
    internal static bool Exist(Compilation compilation) =>
        compilation.GlobalNamespace.GetNamespaceMembers().FirstOrDefault(static space => space.Name == WellKnownNames.MarksNamespace) is { } marks
        && Names.All(name => IsOne(marks.GetTypeMembers(name, 0), compilation));

    private static bool IsOne(System.Collections.Immutable.ImmutableArray<INamedTypeSymbol> types, Compilation compilation)
    {
        var seen = types.Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)).ToList();
        return seen.Count == 1;
    }
}
