using System;
using System.Collections.Generic;
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

    /// <summary>
    /// How many rows of a person one transaction may delete or change, where the model has <see cref="Microsoft.EntityFrameworkCore.PrivacyModelBuilderExtensions.UsePrivacyTables"/>: a person with more is erased in several, which can be
    /// resumed. Others see the person half erased meanwhile.
    /// </summary>
    public int BatchSize { get; set; } = 10_000;

    /// <summary>Whether writers that come late are refused, where the model has <see cref="Microsoft.EntityFrameworkCore.PrivacyModelBuilderExtensions.UsePrivacyTables"/>: see <see cref="WriterGuard"/>.</summary>
    public bool GuardsWriters { get; set; } = true;

    /// <summary>The values of a run: under the key of the pseudonyms, or under one that goes with them.</summary>
    internal ErasureValues NewValues(DateTimeOffset now) => new(PseudonymKey ?? RandomNumberGenerator.GetBytes(32), now);

    /// <summary>Recipients that host this database and nothing else of it: what is erased here is erased there, and nobody has to tell them. By <see cref="RecipientAttribute.Name"/>.</summary>
    public ISet<string> HostsOfTheDatabase { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The country's code, such as <c>33</c>, of telephone numbers that are written without one; null to refuse such numbers on the opposition list.</summary>
    public string? TelephoneCountryCode { get; set; }

    /// <summary>What precedes a number within that country and falls away behind the country's code; empty where there is nothing such.</summary>
    public string TelephoneTrunkPrefix { get; set; } = "0";

    /// <summary>How long an address stays on the opposition list after it was listed last: an ISO 8601 duration such as <c>P3Y</c>. Null for until it is lifted.</summary>
    public string? OppositionRetention { get; set; }

    /// <summary>What is missing; null where nothing is.</summary>
    internal string? Problem =>
        ReceiptKey is not { Length: >= 32 } ? $"'{nameof(PersonalDataOptions)}.{nameof(ReceiptKey)}' needs 32 bytes or more: receipts name people by a keyed hash."
        : PseudonymKey is { Length: < 32 } ? $"'{nameof(PersonalDataOptions)}.{nameof(PseudonymKey)}' needs 32 bytes or more, or none."
        : BatchSize < 1 ? $"'{nameof(PersonalDataOptions)}.{nameof(BatchSize)}' is at least 1."
        : null;

    internal void Validate()
    {
        if (Problem is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }
}
