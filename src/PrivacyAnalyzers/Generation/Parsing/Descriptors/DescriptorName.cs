using System.Linq;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Descriptors;

/// <summary>The static property that gives a type's descriptor.</summary>
internal static class DescriptorName
{
    private const string Usual = "PersonalDataDescriptor";

    /// <summary>A name that nothing has but descriptors of bases.</summary>
    internal static string Of(INamedTypeSymbol type)
    {
        var name = Usual;
        while (type.Name == name
            || type.TypeParameters.Any(parameter => parameter.Name == name)
            || type.SelfAndBases().Any(candidate => candidate.GetMembers(name).Any(static member => !IsDescriptor(member))))
        {
            name += "_";
        }

        return name;
    }

    /// <summary>The property of a type in another assembly; null where it has none of its own.</summary>
    internal static string? Compiled(INamedTypeSymbol type) =>
        type.GetMembers().FirstOrDefault(member => IsDescriptor(member) && IsOf(member, type))?.Name;

    internal static bool IsDescriptor(ISymbol member) =>
        member is IPropertySymbol { IsStatic: true, DeclaredAccessibility: Accessibility.Public, Type: INamedTypeSymbol type } && type.Is("PrivacyAnalyzers.EntityDescriptor`1");

    private static bool IsOf(ISymbol member, INamedTypeSymbol type) =>
        member is IPropertySymbol { Type: INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } } && SymbolEqualityComparer.Default.Equals(arguments[0].OriginalDefinition, type.OriginalDefinition);
}
