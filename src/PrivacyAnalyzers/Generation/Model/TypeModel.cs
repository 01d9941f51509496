namespace PrivacyAnalyzers.Generation.Model;

/// <summary>All that the emitter needs to know of one type, as plain values: equal models give equal text.</summary>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="SourceName">The type as a person writes it, for comments.</param>
/// <param name="Namespace">Ready to be written; empty for the global namespace.</param>
/// <param name="Declarations">The types around it, outermost first, and the type itself, last.</param>
/// <param name="IsValueType">Members of a struct are written <c>readonly</c>.</param>
/// <param name="IsSealed">Nothing can derive from it: a struct, or a sealed class.</param>
/// <param name="WritesDebuggerDisplay">The user wrote none.</param>
/// <param name="Redaction">The text without personal data.</param>
/// <param name="Subject">The identity; null where the type is not a data subject, or its identity is written elsewhere.</param>
internal sealed record TypeModel(
    string HintName,
    string SourceName,
    string Namespace,
    EquatableArray<DeclarationModel> Declarations,
    bool IsValueType,
    bool IsSealed,
    bool WritesDebuggerDisplay,
    RedactionModel Redaction,
    SubjectModel? Subject);
