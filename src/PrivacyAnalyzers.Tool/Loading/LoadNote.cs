namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Something that was not loaded as it should have been: what is said after it was not seen by anybody.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Subject">The file or project, relative.</param>
/// <param name="Detail">Why, in the words of whoever knows.</param>
internal sealed record LoadNote(LoadNoteKind Kind, string Subject, string Detail);
