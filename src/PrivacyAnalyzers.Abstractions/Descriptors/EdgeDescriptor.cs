using System;

namespace PrivacyAnalyzers;

/// <summary>A relation between a row and a data subject or another row, as the marks state it.</summary>
public sealed class EdgeDescriptor
{
    /// <summary>Describes a relation.</summary>
    /// <param name="member">The member that holds it: a navigation, a key, a plain column; empty where the mark stands on the type.</param>
    /// <param name="target">The type at the other end.</param>
    /// <param name="kind">What the relation means.</param>
    /// <param name="isCollection">Whether the member leads to many rows.</param>
    /// <param name="isRequired">Whether the row cannot be without it, as far as its type says.</param>
    /// <param name="subjectMember">The subject's member that a plain column equals; null where a key is meant.</param>
    /// <param name="onErasure">What happens to the row when its subject is erased.</param>
    /// <param name="reason">Why the row is not owned; null for the other kinds.</param>
    /// <exception cref="ArgumentNullException"><paramref name="member"/> or <paramref name="target"/> is null.</exception>
    public EdgeDescriptor(string member, Type target, EdgeKind kind, bool isCollection, bool isRequired, string? subjectMember, RowErasure onErasure, string? reason)
    {
        Member = Argument.NotNull(member, nameof(member));
        Target = Argument.NotNull(target, nameof(target));
        Kind = kind;
        IsCollection = isCollection;
        IsRequired = isRequired;
        SubjectMember = subjectMember;
        OnErasure = onErasure;
        Reason = reason;
    }

    /// <summary>The member that holds it: a navigation, a key, a plain column; empty where the mark stands on the type.</summary>
    public string Member { get; }

    /// <summary>The type at the other end.</summary>
    public Type Target { get; }

    /// <summary>What the relation means.</summary>
    public EdgeKind Kind { get; }

    /// <summary>Whether the member leads to many rows.</summary>
    public bool IsCollection { get; }

    /// <summary>Whether the row cannot be without it, as far as its type says.</summary>
    public bool IsRequired { get; }

    /// <summary>The subject's member that a plain column equals; null where a key is meant.</summary>
    public string? SubjectMember { get; }

    /// <summary>What happens to the row when its subject is erased.</summary>
    public RowErasure OnErasure { get; }

    /// <summary>Why the row is not owned; null for the other kinds.</summary>
    public string? Reason { get; }
}
