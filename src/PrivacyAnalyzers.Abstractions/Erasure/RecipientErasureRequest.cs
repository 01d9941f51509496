using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers;

/// <summary>What a recipient is told to erase (GDPR 17(2), 19).</summary>
/// <remarks>Its text never shows a value.</remarks>
public sealed class RecipientErasureRequest
{
    /// <summary>States the request.</summary>
    /// <param name="id">Identifies the request: a recipient that is told twice does it once.</param>
    /// <param name="subject">The person.</param>
    /// <param name="identifiers">What the recipient knows the person by, by member path, read before the erasure.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty, or <paramref name="subject"/> names nobody.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="identifiers"/> is null.</exception>
    public RecipientErasureRequest(Guid id, SubjectId subject, IReadOnlyDictionary<string, string> identifiers)
    {
        if (id == Guid.Empty)
        {
            throw new ArgumentException("A request has an id.", nameof(id));
        }

        if (subject.IsEmpty)
        {
            throw new ArgumentException("The subject names nobody.", nameof(subject));
        }

        Id = id;
        Subject = subject;
        Identifiers = Argument.NotNull(identifiers, nameof(identifiers));
    }

    /// <summary>Identifies the request.</summary>
    public Guid Id { get; }

    /// <summary>The person.</summary>
    public SubjectId Subject { get; }

    /// <summary>What the recipient knows the person by, by member path. Personal data: for the recipient and nobody else.</summary>
    public IReadOnlyDictionary<string, string> Identifiers { get; }
}
