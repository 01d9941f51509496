using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Ledger;

/// <summary>Maps the ledger.</summary>
internal static class ConsentTables
{
    private const int PseudonymLength = 32;
    private const int PurposeLength = 200;
    private const int VersionLength = 100;
    private const int LanguageLength = 35;
    private const int HashLength = 64;

    internal static void Map(ModelBuilder modelBuilder, string? schema)
    {
        modelBuilder.Entity<ConsentEntry>(entry =>
        {
            entry.ToTable("PrivacyConsentEntries", schema);
            entry.Property(static row => row.Id).ValueGeneratedNever();
            entry.Property(static row => row.SubjectPseudonym).HasMaxLength(PseudonymLength);
            entry.Property(static row => row.PurposeKey).HasMaxLength(PurposeLength);
            entry.Property(static row => row.NoticeHash).HasMaxLength(HashLength);
            entry.HasIndex(static row => new { row.SubjectPseudonym, row.PurposeKey, row.Sequence }).IsUnique();
        });
        modelBuilder.Entity<ConsentStanding>(standing =>
        {
            standing.ToTable("PrivacyConsentStandings", schema);
            standing.HasKey(static row => new { row.SubjectPseudonym, row.PurposeKey });
            standing.Property(static row => row.SubjectPseudonym).HasMaxLength(PseudonymLength);
            standing.Property(static row => row.PurposeKey).HasMaxLength(PurposeLength);
        });
        modelBuilder.Entity<ConsentNotice>(notice =>
        {
            notice.ToTable("PrivacyConsentNotices", schema);
            notice.HasKey(static row => new { row.PurposeKey, row.TextVersion, row.Language });
            notice.Property(static row => row.PurposeKey).HasMaxLength(PurposeLength);
            notice.Property(static row => row.TextVersion).HasMaxLength(VersionLength);
            notice.Property(static row => row.Language).HasMaxLength(LanguageLength);
            notice.Property(static row => row.Hash).HasMaxLength(HashLength);
        });
    }
}
