using System;

namespace PrivacyAnalyzers;

/// <summary>A declared recipient, as <see cref="RecipientAttribute"/> states it (GDPR 13(1)(e), 15(1)(c)).</summary>
public sealed class RecipientDescriptor
{
    /// <summary>Describes a recipient.</summary>
    /// <param name="name">The name, compared ordinally.</param>
    /// <param name="role">What it is to the controller.</param>
    /// <param name="country">ISO 3166-1 alpha-2; null where it is not stated.</param>
    /// <param name="transfer">The transfer mechanism outside the EEA (GDPR 46); null where none is stated.</param>
    /// <param name="isSold">Whether the data are sold.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public RecipientDescriptor(string name, RecipientRole role, string? country, string? transfer, bool isSold)
    {
        Name = Argument.NotNull(name, nameof(name));
        Role = role;
        Country = country;
        Transfer = transfer;
        IsSold = isSold;
    }

    /// <summary>The name, compared ordinally.</summary>
    public string Name { get; }

    /// <summary>What it is to the controller.</summary>
    public RecipientRole Role { get; }

    /// <summary>ISO 3166-1 alpha-2; null where it is not stated.</summary>
    public string? Country { get; }

    /// <summary>The transfer mechanism outside the EEA (GDPR 46); null where none is stated.</summary>
    public string? Transfer { get; }

    /// <summary>Whether the data are sold.</summary>
    public bool IsSold { get; }
}
