namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>An address or number on the opposition list, as the database keeps it: a keyed hash, and nothing that says whose.</summary>
public sealed class ListedAddress
{
    /// <summary>The address or number in its one form, by a keyed hash.</summary>
    public string AddressHash { get; init; } = "";

    /// <summary>The one channel that is refused; <see cref="Channel.Any"/> for all.</summary>
    public Channel Channel { get; init; }

    /// <summary>When it was listed last, in ticks of universal time: its term counts from here.</summary>
    public long ListedAtTicks { get; init; }
}
