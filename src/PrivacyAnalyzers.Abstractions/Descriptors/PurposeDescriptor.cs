using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers;

/// <summary>A declared purpose, as <see cref="PurposeAttribute"/> states it, read when the code was compiled (GDPR 5(1)(b), 6(1)).</summary>
public sealed class PurposeDescriptor
{
    /// <summary>Describes a purpose.</summary>
    /// <param name="key">The stable identity in consents and receipts.</param>
    /// <param name="basis">The basis (GDPR 6(1)).</param>
    /// <param name="description">What a person reads.</param>
    /// <param name="retention">The period in use, ISO 8601; null where none is stated.</param>
    /// <param name="from">When the period starts.</param>
    /// <param name="archive">The intermediate archive after use, ISO 8601; null means none.</param>
    /// <param name="isMarketing">Whether it is direct marketing, to which objection is absolute (GDPR 21(2)).</param>
    /// <param name="interest">The interest pursued (GDPR 13(1)(d)); null where none is stated.</param>
    /// <param name="legalText">The text that obliges; null where none is stated.</param>
    /// <param name="recipients">Who receives the data, those of every purpose included.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/>, <paramref name="description"/> or <paramref name="recipients"/> is null.</exception>
    public PurposeDescriptor(
        string key,
        LegalBasis basis,
        string description,
        string? retention,
        RetentionFrom from,
        string? archive,
        bool isMarketing,
        string? interest,
        string? legalText,
        IReadOnlyList<RecipientDescriptor> recipients)
    {
        Key = Argument.NotNull(key, nameof(key));
        Basis = basis;
        Description = Argument.NotNull(description, nameof(description));
        Retention = retention;
        From = from;
        Archive = archive;
        IsMarketing = isMarketing;
        Interest = interest;
        LegalText = legalText;
        Recipients = Argument.NotNull(recipients, nameof(recipients));
    }

    /// <summary>The stable identity in consents and receipts.</summary>
    public string Key { get; }

    /// <summary>The basis (GDPR 6(1)).</summary>
    public LegalBasis Basis { get; }

    /// <summary>What a person reads.</summary>
    public string Description { get; }

    /// <summary>The period in use, ISO 8601; null where none is stated.</summary>
    public string? Retention { get; }

    /// <summary>When the period starts.</summary>
    public RetentionFrom From { get; }

    /// <summary>The intermediate archive after use, ISO 8601; null means none.</summary>
    public string? Archive { get; }

    /// <summary>Whether it is direct marketing, to which objection is absolute (GDPR 21(2)).</summary>
    public bool IsMarketing { get; }

    /// <summary>The interest pursued (GDPR 13(1)(d)); null where none is stated.</summary>
    public string? Interest { get; }

    /// <summary>The text that obliges; null where none is stated.</summary>
    public string? LegalText { get; }

    /// <summary>Who receives the data, those of every purpose included.</summary>
    public IReadOnlyList<RecipientDescriptor> Recipients { get; }
}
