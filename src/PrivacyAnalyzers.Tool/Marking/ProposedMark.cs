using PrivacyAnalyzers.CodeFixes.Discovery;
using PrivacyAnalyzers.Discovery;

namespace PrivacyAnalyzers.Tool.Marking;

/// <summary>A member that looks personal and can be marked.</summary>
/// <param name="Name">With its type.</param>
/// <param name="Confidence">How sure it is.</param>
/// <param name="Marking">Makes the edits.</param>
internal sealed record ProposedMark(string Name, PresumptionConfidence Confidence, MemberMarking Marking);
