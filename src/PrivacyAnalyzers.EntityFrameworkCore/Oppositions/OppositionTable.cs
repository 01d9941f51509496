using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Oppositions;

/// <summary>Maps the opposition list.</summary>
internal static class OppositionTable
{
    private const int HashLength = 32;

    internal static void Map(ModelBuilder modelBuilder, string? schema) => modelBuilder.Entity<ListedAddress>(listed =>
    {
        listed.ToTable("PrivacyOppositions", schema);
        listed.HasKey(static row => new { row.AddressHash, row.Channel });
        listed.Property(static row => row.AddressHash).HasMaxLength(HashLength);
    });
}
