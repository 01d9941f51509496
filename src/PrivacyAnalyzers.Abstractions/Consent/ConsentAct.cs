using System;

namespace PrivacyAnalyzers;

/// <summary>The act by which a person consents, withdraws or objects: when it happened, and the text that was shown (GDPR 7(1)). Immutable.</summary>
/// <example>
/// <code>
/// var act = new ConsentAct(ConsentActKind.Form, DateTimeOffset.UtcNow, textVersion: "2026-03", language: "fr", source: "/account/letters");
/// await ledger.GrantAsync&lt;Newsletter&gt;(customer.GetSubjectId(), act);
/// </code>
/// </example>
public sealed class ConsentAct
{
    /// <summary>Describes an act.</summary>
    /// <param name="kind">The kind of act.</param>
    /// <param name="at">When the person acted, not when it is stored; any offset, compared as an instant.</param>
    /// <param name="textVersion">The version of the text that the person was shown.</param>
    /// <param name="language">The language of that text: BCP 47, such as <c>fr</c> or <c>en-GB</c>.</param>
    /// <param name="source">The page, form or file; for an import, the evidence, which is then due.</param>
    /// <exception cref="ArgumentNullException"><paramref name="textVersion"/> or <paramref name="language"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="textVersion"/> or <paramref name="language"/> is empty, <paramref name="at"/> is the default value, or an import has no
    /// <paramref name="source"/>.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not a defined value.</exception>
    public ConsentAct(ConsentActKind kind, DateTimeOffset at, string textVersion, string language, string? source = null)
    {
        if (kind is < ConsentActKind.Form or > ConsentActKind.Imported)
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind of act is not known.");
        }

        if (at == default)
        {
            throw new ArgumentException("An act without a date cannot be ordered among the others.", nameof(at));
        }

        if (kind == ConsentActKind.Imported && string.IsNullOrEmpty(source))
        {
            throw new ArgumentException("An import states its evidence.", nameof(source));
        }

        Kind = kind;
        At = at;
        TextVersion = Argument.NotNullOrEmpty(textVersion, nameof(textVersion));
        Language = Argument.NotNullOrEmpty(language, nameof(language));
        Source = source;
    }

    /// <summary>The kind of act.</summary>
    public ConsentActKind Kind { get; }

    /// <summary>When the person acted, not when it was stored. Acts are ordered by this instant.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The version of the text that the person was shown; see <see cref="PurposeAttribute.TextVersion"/>.</summary>
    public string TextVersion { get; }

    /// <summary>The language of that text: BCP 47, such as <c>fr</c> or <c>en-GB</c>.</summary>
    public string Language { get; }

    /// <summary>The page, form or file; for an import, the evidence.</summary>
    public string? Source { get; }
}
