using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Presets;

/// <summary>One purpose that a preset proposes.</summary>
/// <param name="Name">The name of its class: that of the term, where no other purpose of the preset has it.</param>
/// <param name="Term">A constant of <see cref="DpvPurposes"/>, by its name.</param>
/// <param name="Basis">The legal basis.</param>
/// <param name="Description">What a person reads.</param>
/// <param name="Key">Its identity in consents and documents.</param>
/// <param name="Retention">The period in use, ISO 8601.</param>
/// <param name="From">When that period starts.</param>
/// <param name="Why">What the basis and the period are drawn from.</param>
internal sealed record PresetPurpose(string Name, string Term, LegalBasis Basis, Phrase Description, string Key, string Retention, RetentionFrom From, Phrase Why)
{
    internal Phrase? Interest { get; init; }

    internal Phrase? LegalText { get; init; }

    /// <summary>How marketing reaches people; any for a purpose that is none.</summary>
    internal Channel Channel { get; init; }

    internal bool IsForExistingCustomers { get; init; }

    internal SpecialCategoryCondition SpecialCategories { get; init; }

    internal string? ConsentLifetime { get; init; }

    internal ImmutableArray<PresetRecipient> Recipients { get; init; } = [];
}
