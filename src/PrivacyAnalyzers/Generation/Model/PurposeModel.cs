namespace PrivacyAnalyzers.Generation.Model;

/// <summary>A declared purpose.</summary>
internal sealed record PurposeModel(
    string Key,
    LegalBasis Basis,
    string Description,
    string? Retention,
    RetentionFrom From,
    string? Archive,
    bool IsMarketing,
    string? Interest,
    string? LegalText,
    EquatableArray<RecipientModel> Recipients);

/// <summary>A declared recipient.</summary>
internal sealed record RecipientModel(string Name, RecipientRole Role, string? Country, string? Transfer, bool IsSold);
