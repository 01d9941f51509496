using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

/// <summary>Maps the tombstones.</summary>
internal static class TombstoneTable
{
    private const int NameLength = 32;

    internal static void Map(ModelBuilder modelBuilder, string? schema) => modelBuilder.Entity<Tombstone>(tombstone =>
    {
        tombstone.ToTable("PrivacyTombstones", schema);
        tombstone.HasKey(static row => row.Name);
        tombstone.Property(static row => row.Name).HasMaxLength(NameLength);
        tombstone.Property(static row => row.SubjectPseudonym).HasMaxLength(NameLength);
        tombstone.HasIndex(static row => row.SubjectPseudonym);
        tombstone.HasIndex(static row => row.ErasedAtTicks);
    });
}
