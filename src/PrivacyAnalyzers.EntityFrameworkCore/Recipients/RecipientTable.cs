using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Recipients;

/// <summary>Maps the outbox.</summary>
internal static class RecipientTable
{
    internal static void Map(ModelBuilder modelBuilder, string? schema) => modelBuilder.Entity<RecipientNotice>(notice =>
    {
        notice.ToTable("PrivacyRecipientNotices", schema);
        notice.Property(static row => row.Id).ValueGeneratedNever();
        notice.Property(static row => row.SubjectPseudonym).HasMaxLength(32);
        notice.Property(static row => row.Recipient).HasMaxLength(200);
        notice.Property(static row => row.Problem).HasMaxLength(200);
        notice.HasIndex(static row => new { row.RequestId, row.Recipient }).IsUnique();
        notice.HasIndex(static row => new { row.State, row.DueTicks });
    });
}
