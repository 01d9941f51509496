using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore.Steps;

/// <summary>What became of a column, in how many rows.</summary>
internal sealed record ChangedRows(PersonalColumn Column, ErasureOutcome Outcome, long Rows);
