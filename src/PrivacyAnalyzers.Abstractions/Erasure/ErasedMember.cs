using System;

namespace PrivacyAnalyzers;

/// <summary>One line of a receipt: what became of one member of one type. Holds no value of it.</summary>
public sealed class ErasedMember
{
    /// <summary>States what became of a member.</summary>
    /// <param name="entity">The type that has it, by <see cref="EntityFacts.Name"/>.</param>
    /// <param name="path">The member, by <see cref="MemberFacts.Path"/>.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="rows">In how many rows.</param>
    /// <param name="basis">For what is kept: the basis (GDPR 6(1)); else null.</param>
    /// <param name="until">For what is kept: until when, as far as known; else null.</param>
    /// <param name="reason">For what is kept or not reached: why; else null.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="entity"/> or <paramref name="path"/> is null or empty, or what is kept or not reached has no <paramref name="reason"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="outcome"/> is not a defined value, or <paramref name="rows"/> is negative.</exception>
    public ErasedMember(string entity, string path, ErasureOutcome outcome, long rows, LegalBasis? basis = null, DateTimeOffset? until = null, string? reason = null)
    {
        if (outcome is < ErasureOutcome.Deleted or > ErasureOutcome.NotReached)
        {
            throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "The outcome is not known.");
        }

        if (rows < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(rows), rows, "A number of rows is not negative.");
        }

        if (outcome is ErasureOutcome.Kept or ErasureOutcome.NotReached && string.IsNullOrEmpty(reason))
        {
            throw new ArgumentException("What stays has a reason.", nameof(reason));
        }

        Entity = Argument.NotNullOrEmpty(entity, nameof(entity));
        Path = Argument.NotNullOrEmpty(path, nameof(path));
        Outcome = outcome;
        Rows = rows;
        Basis = basis;
        Until = until;
        Reason = reason;
    }

    /// <summary>The type that has the member, by <see cref="EntityFacts.Name"/>.</summary>
    public string Entity { get; }

    /// <summary>The member, by <see cref="MemberFacts.Path"/>.</summary>
    public string Path { get; }

    /// <summary>What became of it.</summary>
    public ErasureOutcome Outcome { get; }

    /// <summary>In how many rows.</summary>
    public long Rows { get; }

    /// <summary>For what is kept: the basis (GDPR 6(1)); else null.</summary>
    public LegalBasis? Basis { get; }

    /// <summary>For what is kept: until when, as far as known; else null.</summary>
    public DateTimeOffset? Until { get; }

    /// <summary>For what is kept or not reached: why; else null.</summary>
    public string? Reason { get; }
}
