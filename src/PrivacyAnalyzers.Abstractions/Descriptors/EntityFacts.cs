using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers;

/// <summary>What the marks state of a type, apart from its members.</summary>
public sealed class EntityFacts
{
    /// <summary>States the facts.</summary>
    /// <param name="name">The full metadata name of the type.</param>
    /// <param name="label">The name that a person reads.</param>
    /// <param name="isSubject">Whether an instance is about one natural person.</param>
    /// <param name="subjectKind">Who the people are; <see cref="SubjectKind.Unspecified"/> where it is no subject.</param>
    /// <param name="subjectName">The kind that identities of its instances carry; null where it is no subject.</param>
    /// <param name="keys">The members that identify an instance, in the order of the identity; none where they cannot be told.</param>
    /// <param name="onErasure">What happens to the row when its subject is erased.</param>
    /// <param name="edges">The relations that are marked, or lead to another row.</param>
    /// <param name="retentionStarts">The dates that retention periods count from.</param>
    /// <exception cref="ArgumentNullException">An argument that may not be null is null.</exception>
    public EntityFacts(
        string name,
        LocalizedText label,
        bool isSubject,
        SubjectKind subjectKind,
        string? subjectName,
        IReadOnlyList<string> keys,
        RowErasure onErasure,
        IReadOnlyList<EdgeDescriptor> edges,
        IReadOnlyList<RetentionStart> retentionStarts)
    {
        Name = Argument.NotNull(name, nameof(name));
        Label = Argument.NotNull(label, nameof(label));
        IsSubject = isSubject;
        SubjectKind = subjectKind;
        SubjectName = subjectName;
        Keys = Argument.NotNull(keys, nameof(keys));
        OnErasure = onErasure;
        Edges = Argument.NotNull(edges, nameof(edges));
        RetentionStarts = Argument.NotNull(retentionStarts, nameof(retentionStarts));
    }

    /// <summary>The full metadata name of the type.</summary>
    public string Name { get; }

    /// <summary>The name that a person reads.</summary>
    public LocalizedText Label { get; }

    /// <summary>Whether an instance is about one natural person (GDPR 4(1)).</summary>
    public bool IsSubject { get; }

    /// <summary>Who the people are; <see cref="SubjectKind.Unspecified"/> where it is no subject.</summary>
    public SubjectKind SubjectKind { get; }

    /// <summary>The kind that identities of its instances carry (<see cref="SubjectId.Kind"/>); null where it is no subject.</summary>
    public string? SubjectName { get; }

    /// <summary>The members that identify an instance, in the order of the identity; none where they cannot be told.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>What happens to the row when its subject is erased.</summary>
    public RowErasure OnErasure { get; }

    /// <summary>The relations that are marked, or lead to another row.</summary>
    public IReadOnlyList<EdgeDescriptor> Edges { get; }

    /// <summary>The dates that retention periods count from.</summary>
    public IReadOnlyList<RetentionStart> RetentionStarts { get; }
}
