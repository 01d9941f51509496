using System;

namespace PrivacyAnalyzers;

/// <summary>Names one data subject without the object: a stable kind and a key in invariant form. Its text never shows the key.</summary>
/// <remarks>
/// Kinds and keys are compared ordinally. A subject identity is a pseudonym in the sense of GDPR 4(5): fit for logs as text, and still personal data. The
/// default value names nobody.
/// </remarks>
/// <example>
/// <code>
/// var subject = new SubjectId("customer", customer.Id.ToString("D", CultureInfo.InvariantCulture));
/// logger.LogInformation("Erased {Subject}", subject); // Erased customer:***
/// </code>
/// </example>
public readonly struct SubjectId : IEquatable<SubjectId>
{
    private readonly string? _kind;
    private readonly string? _key;

    /// <summary>Names one data subject.</summary>
    /// <param name="kind">The kind of subject, stable under renames, such as <c>customer</c>.</param>
    /// <param name="key">The key in invariant form; a composite key is joined by its maker.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kind"/> or <paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="kind"/> or <paramref name="key"/> is empty.</exception>
    public SubjectId(string kind, string key)
    {
        _kind = Argument.NotNullOrEmpty(kind, nameof(kind));
        _key = Argument.NotNullOrEmpty(key, nameof(key));
    }

    /// <summary>The kind of subject; empty for the default value.</summary>
    public string Kind => _kind ?? "";

    /// <summary>The key in invariant form; empty for the default value. Personal data: it belongs in queries, not in text.</summary>
    public string Key => _key ?? "";

    /// <summary>True for the default value, which names nobody.</summary>
    public bool IsEmpty => _key is null;

    /// <summary>Says whether two values name the same person, ordinally.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    /// <returns>True if kind and key are equal.</returns>
    public static bool operator ==(SubjectId left, SubjectId right) => left.Equals(right);

    /// <summary>Says whether two values name different people, ordinally.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other value.</param>
    /// <returns>True if kind or key differs.</returns>
    public static bool operator !=(SubjectId left, SubjectId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(SubjectId other) =>
        string.Equals(_key, other._key, StringComparison.Ordinal) && string.Equals(_kind, other._kind, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SubjectId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Kind) * 397) ^ StringComparer.Ordinal.GetHashCode(Key));

    /// <summary>The kind, then a mask; never the key, nor anything computed from it.</summary>
    /// <returns>A text such as <c>customer:***</c>; <c>(nobody)</c> for the default value.</returns>
    public override string ToString() => _kind is null ? "(nobody)" : _kind + ":***";
}
