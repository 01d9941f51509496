using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers;

/// <summary>What one run of the retention did, or would do (GDPR 5(1)(e)).</summary>
public sealed class RetentionReport
{
    /// <summary>States what was done.</summary>
    /// <param name="at">The moment that periods were counted to.</param>
    /// <param name="isDryRun">Whether nothing was changed.</param>
    /// <param name="members">What became of each member whose time is over.</param>
    /// <exception cref="ArgumentNullException"><paramref name="members"/> is null.</exception>
    public RetentionReport(DateTimeOffset at, bool isDryRun, IReadOnlyList<PurgedMember> members)
        : this(at, isDryRun, members, archived: 0)
    {
    }

    /// <summary>States what was done.</summary>
    /// <param name="at">The moment that periods were counted to.</param>
    /// <param name="isDryRun">Whether nothing was changed.</param>
    /// <param name="members">What became of each member whose time is over.</param>
    /// <param name="archived">How many rows went into the intermediate archive.</param>
    /// <exception cref="ArgumentNullException"><paramref name="members"/> is null.</exception>
    public RetentionReport(DateTimeOffset at, bool isDryRun, IReadOnlyList<PurgedMember> members, long archived)
    {
        At = at;
        IsDryRun = isDryRun;
        Members = Argument.NotNull(members, nameof(members));
        Archived = archived;
    }

    /// <summary>The moment that periods were counted to.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Whether nothing was changed.</summary>
    public bool IsDryRun { get; }

    /// <summary>What became of each member whose time is over.</summary>
    public IReadOnlyList<PurgedMember> Members { get; }

    /// <summary>How many rows went into the intermediate archive: their time in use is over, and a purpose keeps them on.</summary>
    public long Archived { get; }
}
