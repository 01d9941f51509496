namespace PrivacyAnalyzers.Tool.Inventories;

/// <summary>A place where a marked member leaves the program, or is shown where nobody's purpose reaches.</summary>
/// <param name="Data">The member, by the full name of its type and its own.</param>
/// <param name="Kind">The kind of place: log, disclosure, file.</param>
/// <param name="Recipient">Who receives it; null where the code names nobody.</param>
/// <param name="Through">What it is handed to, where no recipient is named; null where the kind says enough.</param>
/// <param name="Code">The member of the program in which that happens: no line, and no local name.</param>
internal sealed record MemberSink(string Data, string Kind, string? Recipient, string? Through, string Code);
