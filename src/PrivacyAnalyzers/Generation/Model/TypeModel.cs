namespace PrivacyAnalyzers.Generation.Model;

/// <summary>What the emitter needs to know of a type's texts and identity, as plain values: equal models give equal text.</summary>
/// <param name="Frame">Where the code stands.</param>
/// <param name="IsValueType">Members of a struct are written <c>readonly</c>.</param>
/// <param name="IsSealed">Nothing can derive from it: a struct, or a sealed class.</param>
/// <param name="WritesDebuggerDisplay">The user wrote none.</param>
/// <param name="Redaction">The text without personal data.</param>
/// <param name="Subject">The identity; null where the type is not a data subject, or its identity is written elsewhere.</param>
internal sealed record TypeModel(
    FrameModel Frame,
    bool IsValueType,
    bool IsSealed,
    bool WritesDebuggerDisplay,
    RedactionModel Redaction,
    SubjectModel? Subject);
