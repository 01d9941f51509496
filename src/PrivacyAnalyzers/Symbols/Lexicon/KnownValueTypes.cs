using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>Library types that hold one kind of datum.</summary>
internal static class KnownValueTypes
{
    public static DataCategory CategoryOf(ITypeSymbol type) => type.Name switch
    {
        "IPAddress" when IsIn(type, "Net", "System") => DataCategory.OnlineIdentifier,
        "PhysicalAddress" when IsIn(type, "NetworkInformation", "Net") => DataCategory.OnlineIdentifier,
        "MailAddress" when IsIn(type, "Mail", "Net") => DataCategory.EmailAddress,
        "MailAddressCollection" when IsIn(type, "Mail", "Net") => DataCategory.EmailAddress,
        "MailboxAddress" when type.ContainingNamespace is { Name: "MimeKit" } => DataCategory.EmailAddress,
        "GeoCoordinate" when IsIn(type, "Location", "Device") => DataCategory.Location,
        _ => DataCategory.Inferred,
    };

    private static bool IsIn(ITypeSymbol type, string inner, string outer) =>
        type.ContainingNamespace is { } space && space.Name == inner && space.ContainingNamespace is { } parent && parent.Name == outer;
}
