using System;

namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Something was to be stored of a person who was erased, or is being erased. Names types and members, never a value.</summary>
public sealed class ErasedPersonException : InvalidOperationException
{
    /// <summary>States what was to be stored.</summary>
    /// <param name="entity">The type of the row.</param>
    /// <param name="member">The member that no purpose kept; empty for the row as a whole.</param>
    public ErasedPersonException(string entity, string member)
        : base($"'{entity}{(member.Length == 0 ? "" : "." + member)}' is of a person who was erased, or is being erased: nothing was saved. Do not store it; or, if the person has come back and you may have their data again, call 'ErasedPeople.AcceptAsync' with their identity first.")
    {
        Entity = entity;
        Member = member;
    }

    /// <summary>The type of the row.</summary>
    public string Entity { get; }

    /// <summary>The member that no purpose kept; empty for the row as a whole.</summary>
    public string Member { get; }
}
