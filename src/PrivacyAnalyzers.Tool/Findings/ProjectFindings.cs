using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Findings;

/// <summary>What was found in a project, and what of the analysis failed.</summary>
internal sealed record ProjectFindings(ImmutableArray<Finding> Findings, ImmutableArray<string> Failures);
