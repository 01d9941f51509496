namespace PrivacyAnalyzers.Generation.Model;

/// <summary>A member that is personal data.</summary>
/// <param name="Path">Its name.</param>
/// <param name="Label">What people read.</param>
/// <param name="Category">What it is.</param>
/// <param name="IsCategoryInferred">No mark says so.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Uses">Its purposes, by their place, and the period that its mark sets.</param>
/// <param name="Erasure">How it is erased.</param>
/// <param name="Replacement">The constant.</param>
/// <param name="MaximumLength">The length a text must fit; 0 for any.</param>
/// <param name="TypeName">What it holds, ready to be written.</param>
/// <param name="Access">How it is reached.</param>
/// <param name="Erased">The expression that replaces <c>value</c>; empty where there is none.</param>
/// <param name="Export">How a value is exported.</param>
internal sealed record DescribedMemberModel(
    string Path,
    LabelModel Label,
    DataCategory Category,
    bool IsCategoryInferred,
    DataOrigin Origin,
    EquatableArray<UseModel> Uses,
    ErasureMethod Erasure,
    string? Replacement,
    int MaximumLength,
    string TypeName,
    AccessModel Access,
    string Erased,
    ExportModel Export);

/// <summary>One purpose of a member.</summary>
internal sealed record UseModel(int Purpose, string? Retention);

/// <summary>How a value is exported.</summary>
/// <param name="Shape">The expression that states its shape.</param>
/// <param name="Lines">The statements that write <c>value</c> to <c>writer</c>.</param>
/// <param name="Property">
/// The statements that write it with its name, read once, to <c>json</c> where a JSON writer is written to directly: <c>%</c> stands for the name, <c>$</c> for the
/// value, <c>#</c> for the number of the member. Empty where they are the name and then the others.
/// </param>
internal sealed record ExportModel(string Shape, EquatableArray<string> Lines, EquatableArray<string> Property);
