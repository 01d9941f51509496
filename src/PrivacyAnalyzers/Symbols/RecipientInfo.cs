using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Symbols;

/// <summary>One <c>[Recipient]</c>.</summary>
internal sealed class RecipientInfo
{
    internal RecipientInfo(Mark mark)
    {
        Mark = mark;
        Name = mark.Argument(0) as string ?? "";
        Role = mark.Argument(1) is int role ? (RecipientRole)role : 0;
        Country = mark.Text("Country");
        Transfer = mark.Text("Transfer");
        IsSold = mark.Flag("Sold");
    }

    internal Mark Mark { get; }

    /// <summary>Compared ordinally.</summary>
    internal string Name { get; }

    internal RecipientRole Role { get; }

    internal string? Country { get; }

    internal string? Transfer { get; }

    internal bool IsSold { get; }
}
