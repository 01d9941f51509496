using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>A plan, and the project files it references.</summary>
internal sealed record PlannedProject(ProjectPlan Plan, ImmutableArray<string> References);
