using System.Collections.Immutable;

namespace PrivacyAnalyzers.Tool.Locks;

/// <summary>A way in which a member leaves: what kind of place, who receives it or what it is handed to, and the members of the program that do so.</summary>
internal sealed record LockedSink(string Data, string Kind, string? Recipient, string? Through, ImmutableArray<string> In)
{
    /// <summary>All but where in the program: what stays the same when code moves.</summary>
    internal string Way => string.Join('|', Data, Route);

    /// <summary>The way without the member: what several members have in common.</summary>
    internal string Route => string.Join('|', Kind, Recipient, Through);
}
