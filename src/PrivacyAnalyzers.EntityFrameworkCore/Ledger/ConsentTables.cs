using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Ledger;

/// <summary>Maps the ledger.</summary>
internal static class ConsentTables
{
    private const int PseudonymLength = 32;
    private const int PurposeLength = 200;

    internal static void Map(ModelBuilder modelBuilder, string? schema)
    {
        modelBuilder.Entity<ConsentEntry>(entry =>
        {
            entry.ToTable("PrivacyConsentEntries", schema);
            entry.Property(static row => row.Id).ValueGeneratedNever();
            entry.Property(static row => row.SubjectPseudonym).HasMaxLength(PseudonymLength);
            entry.Property(static row => row.PurposeKey).HasMaxLength(PurposeLength);
            entry.HasIndex(static row => new { row.SubjectPseudonym, row.PurposeKey, row.Sequence }).IsUnique();
        });
        modelBuilder.Entity<ConsentStanding>(standing =>
        {
            standing.ToTable("PrivacyConsentStandings", schema);
            standing.HasKey(static row => new { row.SubjectPseudonym, row.PurposeKey });
            standing.Property(static row => row.SubjectPseudonym).HasMaxLength(PseudonymLength);
            standing.Property(static row => row.PurposeKey).HasMaxLength(PurposeLength);
        });
    }
}
