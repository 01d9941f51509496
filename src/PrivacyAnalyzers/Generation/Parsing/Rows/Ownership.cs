namespace PrivacyAnalyzers.Generation.Parsing.Rows;

/// <summary>What a relation means for the row that has it. The names are those of <c>EdgeKind</c>, which generated code writes.</summary>
internal enum Ownership
{
    Undecided = 0,
    Owned,
    Accessed,
    NotOwned,
}
