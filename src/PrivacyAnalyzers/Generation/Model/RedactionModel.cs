namespace PrivacyAnalyzers.Generation.Model;

/// <summary>How a type shows itself without personal data.</summary>
/// <param name="DisplayName">The name the text begins with.</param>
/// <param name="Method"><c>ToRedactedString</c>.</param>
/// <param name="Members">What the text shows or leaves out, in order.</param>
/// <param name="WriterName">A name for the private method that writes the members, free in the type and its bases.</param>
/// <param name="TellsMembers">The type gets an <c>IRedactedMembers</c>: the text is generated, and the user wrote none.</param>
/// <param name="GuardName">A name for the flag that ends a circle of objects, free likewise; null where no circle can be.</param>
/// <param name="WritesToString">The user wrote none, and none is sealed below.</param>
/// <param name="RecordText">The form of a record's <c>PrintMembers</c>.</param>
internal sealed record RedactionModel(
    string DisplayName,
    MethodModel Method,
    EquatableArray<MemberModel> Members,
    string WriterName,
    bool TellsMembers,
    string? GuardName,
    bool WritesToString,
    PrintMembersForm RecordText);
