namespace PrivacyAnalyzers.Tool.Presets;

/// <summary>A recipient by its kind: which company it is, and where, is for the team to say.</summary>
internal sealed record PresetRecipient(Phrase Name, RecipientRole Role);
