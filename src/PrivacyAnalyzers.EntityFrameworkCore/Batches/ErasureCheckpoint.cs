using System;
using PrivacyAnalyzers.EntityFrameworkCore.Batches;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>
/// How far an erasure has come that takes several transactions. It names the person by their key, whose row is still there, and is gone with the last of the transactions.
/// </summary>
public sealed class ErasureCheckpoint
{
    /// <summary>The request.</summary>
    public Guid RequestId { get; init; }

    /// <summary>The person, as receipts name them.</summary>
    public string SubjectPseudonym { get; init; } = "";

    /// <summary>The kind of person, by <see cref="SubjectId.Kind"/>.</summary>
    public string SubjectKind { get; init; } = "";

    /// <summary>The person, by <see cref="SubjectId.Key"/>: who resumes the erasure has to know whose it is.</summary>
    public string SubjectKey { get; init; } = "";

    /// <summary>The purpose whose consent was withdrawn; null where the person is erased.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>By which means that purpose contacts people.</summary>
    public Channel Channel { get; init; }

    /// <summary>When the request was received, in ticks of universal time.</summary>
    public long ReceivedAtTicks { get; init; }

    /// <summary>When the erasure began, in ticks of universal time.</summary>
    public long BeganAtTicks { get; init; }

    /// <summary>The plan that is followed.</summary>
    public string PlanFingerprint { get; init; } = "";

    /// <summary>How many transactions are done.</summary>
    public int Batches { get; set; }

    /// <summary>What they did, and where the next one goes on, as JSON. Holds no value but keys of rows.</summary>
    public string Progress { get; set; } = "";

    /// <summary>What was done; null where nothing was yet.</summary>
    internal BatchProgress? Done => Batches == 0 ? null : BatchProgress.Read(Progress);

    internal Withdrawal? Withdrawal => Withdrawn is null ? null : new Withdrawal(Withdrawn, Channel);
}
