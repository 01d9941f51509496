namespace PrivacyAnalyzers.Generation.Model;

/// <summary>One member of a redacted text.</summary>
/// <param name="Name">As the text shows it.</param>
/// <param name="Access">As code names it: <c>@class</c>.</param>
/// <param name="Text">What is shown.</param>
/// <param name="Reason">Why, for the comment beside it.</param>
/// <param name="CanBeNull">Whether null is told apart.</param>
/// <param name="IsRead">False where reading it would run the user's code: then only a mask can be shown.</param>
/// <param name="Detail">The format of a value, or the counting property of a collection.</param>
/// <param name="Category">The name of its category; empty where the policy is not asked.</param>
/// <param name="OtherMarks">Attributes of other libraries on it, which the configuration may declare to be marks.</param>
internal sealed record MemberModel(
    string Name,
    string Access,
    MemberText Text,
    string Reason,
    bool CanBeNull,
    bool IsRead,
    string Detail,
    string Category,
    EquatableArray<string> OtherMarks);
