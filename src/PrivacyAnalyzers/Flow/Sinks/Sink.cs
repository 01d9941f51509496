using System.Collections.Immutable;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>One line of the catalogue.</summary>
internal sealed class Sink
{
    internal Sink(UseKind kind, MemberPattern member, ImmutableArray<string> data)
    {
        Kind = kind;
        Member = member;
        Data = data;
    }

    internal UseKind Kind { get; }

    internal MemberPattern Member { get; }

    /// <summary>Names of parameters, <c>value</c> for what is assigned to a property; empty for all.</summary>
    internal ImmutableArray<string> Data { get; }

    /// <summary>Who receives the data; null where nobody is named: a transport, a log, the person himself.</summary>
    internal string? Recipient { get; init; }

    /// <summary>What is sent goes to the person it is about: a use, and no disclosure.</summary>
    internal bool ReachesSubject { get; init; }

    internal Channel Channel { get; init; }

    /// <summary>A sending to many, marketing as a rule.</summary>
    internal bool IsCampaign { get; init; }

    /// <summary>A sending that answers what one person did: an invoice, a code.</summary>
    internal bool IsTransactional { get; init; }

    /// <summary>The property whose value the method must be called on; null where any object does.</summary>
    internal MemberPattern? On { get; init; }

    /// <summary>What the data end up in, for messages: <c>a cookie</c>; null where the kind says enough.</summary>
    internal string? As { get; init; }

    internal bool Takes(string? parameter) => Data.IsEmpty || (parameter is not null && Data.Contains(parameter));
}
