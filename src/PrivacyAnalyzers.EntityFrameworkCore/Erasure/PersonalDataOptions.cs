using System;
using System.Security.Cryptography;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>How people are erased.</summary>
public sealed class PersonalDataOptions
{
    /// <summary>The secret that names people in receipts and in the ledger of consents, 32 bytes or more. Kept apart from the database, and kept: without it nobody finds a consent again; with both, receipts can be tied to people.</summary>
    public byte[] ReceiptKey { get; set; } = [];

    /// <summary>
    /// The secret of the pseudonyms that stay in columns, 32 bytes or more; null for one that is thrown away after each erasure, so that nobody can link what
    /// stays. Columns that are joined on, and are not keys of the database, need one that is kept.
    /// </summary>
    public byte[]? PseudonymKey { get; set; }

    /// <summary>What becomes of data that no erasure reaches.</summary>
    public UnreachedPolicy Unreached { get; set; }

    /// <summary>What becomes of backups, and when the last one that holds an erased person is gone, as receipts say it; null where nobody states it.</summary>
    public string? Backups { get; set; }

    /// <summary>The values of a run: under the key of the pseudonyms, or under one that goes with them.</summary>
    internal ErasureValues NewValues(DateTimeOffset now) => new(PseudonymKey ?? RandomNumberGenerator.GetBytes(32), now);

    /// <summary>What is missing; null where nothing is.</summary>
    internal string? Problem =>
        ReceiptKey is not { Length: >= 32 } ? $"'{nameof(PersonalDataOptions)}.{nameof(ReceiptKey)}' needs 32 bytes or more: receipts name people by a keyed hash."
        : PseudonymKey is { Length: < 32 } ? $"'{nameof(PersonalDataOptions)}.{nameof(PseudonymKey)}' needs 32 bytes or more, or none."
        : null;

    internal void Validate()
    {
        if (Problem is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }
}
