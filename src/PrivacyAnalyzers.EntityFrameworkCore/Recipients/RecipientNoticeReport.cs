namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>What one look at the outbox did.</summary>
/// <param name="Told">Notices that recipients took.</param>
/// <param name="Failed">Notices that are tried again later.</param>
public sealed record RecipientNoticeReport(int Told, int Failed);
