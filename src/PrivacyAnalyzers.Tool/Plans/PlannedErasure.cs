using System.Collections.Immutable;
using PrivacyAnalyzers.Tool.Findings;

namespace PrivacyAnalyzers.Tool.Plans;

/// <summary>How the rows of one context go when a person does, as the types show it.</summary>
/// <param name="Context">The context, by its name.</param>
/// <param name="Unseen">What of it could not be seen, for its type is not known here: its sets, and what it derives from.</param>
/// <param name="Subjects">The people that it stores, by name.</param>
/// <param name="Problems">What the rules find about erasure.</param>
internal sealed record PlannedErasure(string Context, ImmutableArray<string> Unseen, ImmutableArray<PlannedSubject> Subjects, ImmutableArray<Finding> Problems);

/// <summary>How one kind of person goes.</summary>
/// <param name="Name">The type of the person.</param>
/// <param name="Steps">In order: a row goes before the rows that it cannot be without.</param>
/// <param name="Keepers">The purposes that may keep a member for a time, and its row with it.</param>
/// <param name="Archived">The rows that a purpose with an archive serves, in the order of the steps.</param>
/// <param name="Recipients">Who has received the data, and is to be told.</param>
internal sealed record PlannedSubject(string Name, ImmutableArray<PlannedStep> Steps, ImmutableArray<string> Keepers, ImmutableArray<string> Archived, ImmutableArray<string> Recipients);

/// <summary>What happens to the rows of one type.</summary>
/// <param name="Row">The type.</param>
/// <param name="Kind">What happens.</param>
/// <param name="Through">The members or marks by which the rows are found; empty for the person.</param>
/// <param name="Data">The personal data in it: members, and how each goes where the row stays.</param>
internal sealed record PlannedStep(string Row, PlannedStepKind Kind, ImmutableArray<string> Through, ImmutableArray<(string Member, ErasureMethod Method)> Data);
