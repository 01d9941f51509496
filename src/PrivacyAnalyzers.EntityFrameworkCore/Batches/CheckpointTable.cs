using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Batches;

/// <summary>Maps the checkpoints.</summary>
internal static class CheckpointTable
{
    internal static void Map(ModelBuilder modelBuilder, string? schema) => modelBuilder.Entity<ErasureCheckpoint>(checkpoint =>
    {
        checkpoint.ToTable("PrivacyErasureCheckpoints", schema);
        checkpoint.HasKey(static row => row.RequestId);
        checkpoint.Property(static row => row.RequestId).ValueGeneratedNever();
        checkpoint.Property(static row => row.SubjectPseudonym).HasMaxLength(32);
        checkpoint.HasIndex(static row => row.SubjectPseudonym);
    });
}
