using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Locks;

/// <summary>What was declared about personal data at one time: the content of <c>privacy.lock.json</c>.</summary>
internal sealed record PrivacyLock(string? Controller, ImmutableArray<LockedPurpose> Purposes, ImmutableArray<LockedType> Types)
{
    /// <summary>Where the members leave; null in a file that was written before this was looked at.</summary>
    internal ImmutableArray<LockedSink>? Sinks { get; init; }

    internal static PrivacyLock Empty { get; } = new(null, [], []);
}

/// <summary>A purpose, by its key.</summary>
internal sealed record LockedPurpose(string Key, string Basis, string Description, string? Retention, string From, string? Ground, ImmutableArray<LockedRecipient> Recipients);

/// <summary>Who receives data of a purpose.</summary>
internal sealed record LockedRecipient(string Name, string Role, string? Country, string? Transfer);

/// <summary>A type with marked members. The subject is the kind of person that it is about; rights are what is generated for it.</summary>
internal sealed record LockedType(string Name, string? Subject, ImmutableArray<string> Rights, ImmutableArray<LockedMember> Members);

/// <summary>A marked member. Its category is kept even where it was inferred, so that a change of the words changes nothing unseen.</summary>
internal sealed record LockedMember(string Name, string Category, string? Erasure, string? Origin, ImmutableSortedDictionary<string, string> Purposes)
{
    /// <summary>All but the name: what stays the same when a member is renamed.</summary>
    internal string Signature => string.Join('|', Category, Erasure, Origin, string.Join(',', Purposes.Select(static use => use.Key + "=" + use.Value)));
}
