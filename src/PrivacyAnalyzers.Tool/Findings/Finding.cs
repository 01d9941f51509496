using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Baselines;

namespace PrivacyAnalyzers.Tool.Findings;

/// <summary>One finding, free of the compiler.</summary>
internal sealed record Finding
{
    internal required DiagnosticDescriptor Rule { get; init; }

    internal required DiagnosticSeverity Severity { get; init; }

    internal required string Message { get; init; }

    internal required Place Place { get; init; }

    /// <summary>The way the data came, from where they are read to where they are used; for others, what else is concerned.</summary>
    internal required ImmutableArray<Place> Steps { get; init; }

    /// <summary>The members of origin, such as <c>Customer.Email</c>.</summary>
    internal required ImmutableArray<string> Members { get; init; }

    /// <summary>What the finding says beside its message: purposes, recipient, sink.</summary>
    internal required ImmutableSortedDictionary<string, string> Properties { get; init; }

    internal required string Project { get; init; }

    /// <summary>What a baseline knows it by.</summary>
    internal required FindingKey Key { get; init; }

    internal string Id => Rule.Id;

    /// <summary>Text that is the same as long as the finding is: what other tools tell findings apart by.</summary>
    internal string Fingerprint => StableFingerprint.Of(Key, Place.Path);
}
