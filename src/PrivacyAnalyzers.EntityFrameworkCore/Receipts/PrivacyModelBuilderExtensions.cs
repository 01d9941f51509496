using System;
using PrivacyAnalyzers.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Batches;
using PrivacyAnalyzers.EntityFrameworkCore.Ledger;
using PrivacyAnalyzers.EntityFrameworkCore.Oppositions;
using PrivacyAnalyzers.EntityFrameworkCore.Recipients;
using PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Adds the tables that receipts, consents and tombstones are kept in.</summary>
public static class PrivacyModelBuilderExtensions
{
    /// <summary>
    /// Maps the chain of receipts, in <c>PrivacyReceipts</c> and <c>PrivacyReceiptHead</c>, the ledger of consents, in <c>PrivacyConsentEntries</c>, <c>PrivacyConsentStandings</c> and <c>PrivacyConsentNotices</c>, the opposition list, in
    /// <c>PrivacyOppositions</c>, the outbox of recipients, in <c>PrivacyRecipientNotices</c>,
    /// who was erased, in <c>PrivacyTombstones</c>, and erasures that are not done, in <c>PrivacyErasureCheckpoints</c>. Migrations see them as any table.
    /// </summary>
    /// <param name="modelBuilder">The model of the context.</param>
    /// <param name="schema">The schema of the tables; null for the default one.</param>
    /// <returns>The same model builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="modelBuilder"/> is null.</exception>
    public static ModelBuilder UsePrivacyTables(this ModelBuilder modelBuilder, string? schema = null)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<StoredReceipt>(receipt =>
        {
            receipt.ToTable("PrivacyReceipts", schema);
            receipt.HasKey(static stored => stored.Sequence);
            receipt.Property(static stored => stored.Sequence).ValueGeneratedNever();
            receipt.HasIndex(static stored => stored.RequestId).IsUnique();
            receipt.HasIndex(static stored => stored.SubjectPseudonym);
            receipt.Property(static stored => stored.SubjectPseudonym).HasMaxLength(32);
            receipt.Property(static stored => stored.PreviousHash).HasMaxLength(64);
            receipt.Property(static stored => stored.Hash).HasMaxLength(64);
        });
        modelBuilder.Entity<ReceiptChainHead>(head =>
        {
            head.ToTable("PrivacyReceiptHead", schema);
            head.Property(static row => row.Id).ValueGeneratedNever();
            head.Property(static row => row.Hash).HasMaxLength(64);

            // The row is there from the beginning: the first two receipts must not both make it.
            head.HasData(new ReceiptChainHead { Id = 1 });
        });
        ConsentTables.Map(modelBuilder, schema);
        OppositionTable.Map(modelBuilder, schema);
        RecipientTable.Map(modelBuilder, schema);
        TombstoneTable.Map(modelBuilder, schema);
        CheckpointTable.Map(modelBuilder, schema);
        return modelBuilder;
    }
}
