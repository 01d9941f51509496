namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>Owners through a join table: the row goes with the last of them.</summary>
/// <param name="ToRow">The join row's link to the owned row.</param>
/// <param name="ToOwner">The join row's link to the owner.</param>
/// <param name="Edge">The mark.</param>
internal sealed record JoinOwnership(RowLink ToRow, RowLink ToOwner, EdgeDescriptor Edge);
