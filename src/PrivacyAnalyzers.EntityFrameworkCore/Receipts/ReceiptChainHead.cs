namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>The end of the chain of receipts: one row, held by whoever adds to it, so that the chain has no fork.</summary>
public sealed class ReceiptChainHead
{
    /// <summary>Always 1.</summary>
    public int Id { get; init; }

    /// <summary>The place of the last receipt; 0 while there is none.</summary>
    public long Sequence { get; set; }

    /// <summary>The hash of the last receipt; empty while there is none.</summary>
    public string Hash { get; set; } = "";
}
