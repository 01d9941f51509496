using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Tool.Explanations;

namespace PrivacyAnalyzers.Tool.Plans;

/// <summary>What of a context is written in the sources and cannot be seen, for the package that defines its type is not read: nothing may be concluded from it.</summary>
internal static class UnseenSets
{
    private const string Suffix = "DbContext";

    /// <summary>The names of its sets, and of what it derives from.</summary>
    internal static ImmutableArray<string> Of(INamedTypeSymbol context) =>
    [
        .. context.SelfAndBases()
            .SelectMany(static level => level.GetMembers().OfType<IPropertySymbol>())
            .Where(static property => property is { IsStatic: false, Parameters.IsEmpty: true, Type: { TypeKind: TypeKind.Error } })
            .Select(static property => property.Name)
            .Order(StringComparer.Ordinal),
        .. UnknownBase(context) is { } above ? [above.Name] : ImmutableArray<string>.Empty,
    ];

    /// <summary>Classes that derive from what looks like a context and is not known here, with its name.</summary>
    internal static IEnumerable<(string Context, string Base)> Contexts(Compilation compilation) =>
        from type in SourceTypes.In(compilation)
        where type is { TypeKind: TypeKind.Class, IsAbstract: false } && UnknownBase(type) is { } above && above.Name.EndsWith(Suffix, StringComparison.Ordinal)
        orderby type.FullMetadataName()
        select (type.Short(), UnknownBase(type)!.Name);

    private static INamedTypeSymbol? UnknownBase(INamedTypeSymbol type) => type.SelfAndBases().FirstOrDefault(static level => level.TypeKind == TypeKind.Error);
}
