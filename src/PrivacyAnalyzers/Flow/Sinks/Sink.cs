using System.Collections.Immutable;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>One line of the catalogue.</summary>
internal sealed class Sink
{
    internal Sink(UseKind kind, string member, ImmutableArray<string> data, string? recipient, Channel channel)
    {
        Kind = kind;
        Member = member;
        Data = data;
        Recipient = recipient;
        Channel = channel;
    }

    internal UseKind Kind { get; }

    /// <summary>The pattern, with its prefix.</summary>
    internal string Member { get; }

    /// <summary>Names of parameters; empty for all.</summary>
    internal ImmutableArray<string> Data { get; }

    internal string? Recipient { get; }

    internal Channel Channel { get; }

    internal bool Takes(string? parameter) => Data.IsEmpty || (parameter is not null && Data.Contains(parameter));
}
