namespace PrivacyAnalyzers.Generation.Model;

/// <summary>The signature the language asks of a record's <c>PrintMembers</c>.</summary>
internal enum PrintMembersForm
{
    /// <summary>Not a record, or written by the user.</summary>
    None = 0,

    /// <summary>A record struct, or a sealed record without a base.</summary>
    Private,

    ProtectedVirtual,

    ProtectedOverride,
}
