using System;

namespace PrivacyAnalyzers;

/// <summary>One line of a retention report: what became of one member whose time is over for one purpose (GDPR 5(1)(e)).</summary>
public sealed class PurgedMember
{
    /// <summary>States what became of a member.</summary>
    /// <param name="entity">The type that has it, by <see cref="EntityFacts.Name"/>.</param>
    /// <param name="path">The member, by <see cref="MemberFacts.Path"/>.</param>
    /// <param name="purposeKey">The purpose whose period has ended.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="rows">In how many rows.</param>
    /// <exception cref="ArgumentException"><paramref name="entity"/>, <paramref name="path"/> or <paramref name="purposeKey"/> is null or empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rows"/> is negative.</exception>
    public PurgedMember(string entity, string path, string purposeKey, ErasureOutcome outcome, long rows)
    {
        if (rows < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(rows), rows, "A number of rows is not negative.");
        }

        Entity = Argument.NotNullOrEmpty(entity, nameof(entity));
        Path = Argument.NotNullOrEmpty(path, nameof(path));
        PurposeKey = Argument.NotNullOrEmpty(purposeKey, nameof(purposeKey));
        Outcome = outcome;
        Rows = rows;
    }

    /// <summary>The type that has the member.</summary>
    public string Entity { get; }

    /// <summary>The member.</summary>
    public string Path { get; }

    /// <summary>The purpose whose period has ended.</summary>
    public string PurposeKey { get; }

    /// <summary>What became of it.</summary>
    public ErasureOutcome Outcome { get; }

    /// <summary>In how many rows.</summary>
    public long Rows { get; }
}
