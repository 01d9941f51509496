using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Emission;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Generation.Parsing.Erasure;

/// <summary>How a value of a category is made coarser.</summary>
internal static class CoarserValue
{
    internal static Outcome Of(ISymbol member, ITypeSymbol type, DataCategory category)
    {
        var template = Template(member, type, category);
        return template is null
            ? Outcome.None("only dates, postcodes, coordinates and network addresses can be made coarser")
            : Outcome.Computed(template, "made coarser");
    }

    private static string? Template(ISymbol member, ITypeSymbol type, DataCategory category) => type switch
    {
        { SpecialType: SpecialType.System_DateTime } => GlobalNames.Generalization + ".Year(#)",
        _ when type.Is("System.DateTimeOffset") => GlobalNames.Generalization + ".Year(#)",
        _ when type.Is("System.DateOnly") => "new global::System.DateOnly(#.Year, 1, 1)",
        _ when type.Is(WellKnownNames.IPAddress) => GlobalNames.Generalization + ".Network(#)",
        { SpecialType: SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal } when category == DataCategory.Location => GlobalNames.Generalization + ".Coordinate(#)",
        { SpecialType: SpecialType.System_String } => category switch
        {
            DataCategory.BirthDate => GlobalNames.Generalization + ".Year(#)",
            DataCategory.OnlineIdentifier => GlobalNames.Generalization + ".Network(#)",
            DataCategory.PhysicalAddress when IsPostcode(member.Name) => GlobalNames.Generalization + ".Postcode(#)",
            _ => null,
        },
        _ => null,
    };

    private static bool IsPostcode(string name)
    {
        name = name.Replace("_", "");
        foreach (var word in new[] { "postcode", "postalcode", "zip", "codepostal" })
        {
            if (name.IndexOf(word, System.StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
