namespace PrivacyAnalyzers.Tool.Locks;

/// <summary>One change between two locks.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Place">Where: a member, a type, the key of a purpose.</param>
/// <param name="Before">What was; what it was called.</param>
/// <param name="After">What is.</param>
internal sealed record Change(ChangeKind Kind, string Place, string Before = "", string After = "")
{
    /// <summary>The way in which data leave, where that is what changed.</summary>
    internal LockedSink? Sink { get; init; }
}
