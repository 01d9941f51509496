using System;

namespace PrivacyAnalyzers;

/// <summary>The last receipt of a chain: who holds an earlier head can tell whether the chain was cut or rewritten since.</summary>
public sealed class ReceiptHead
{
    /// <summary>States the head of a chain.</summary>
    /// <param name="sequence">The number of the last receipt; the first is 1.</param>
    /// <param name="hash">The hash of the last receipt, in lower-case hexadecimal.</param>
    /// <param name="at">When it was written.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="sequence"/> is less than 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="hash"/> is null or empty.</exception>
    public ReceiptHead(long sequence, string hash, DateTimeOffset at)
    {
        if (sequence < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(sequence), sequence, "The first receipt is number 1.");
        }

        Sequence = sequence;
        Hash = Argument.NotNullOrEmpty(hash, nameof(hash));
        At = at;
    }

    /// <summary>The number of the last receipt.</summary>
    public long Sequence { get; }

    /// <summary>The hash of the last receipt, in lower-case hexadecimal.</summary>
    public string Hash { get; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset At { get; }
}
