namespace PrivacyAnalyzers;

/// <summary>Whether an object of a type may be inside itself.</summary>
internal enum CircleAnswer : byte
{
    /// <summary>Nobody has asked.</summary>
    Unknown = 0,

    /// <summary>No member leads back to the type, and nothing derives from the types on the way.</summary>
    Impossible = 1,

    /// <summary>A member may lead back to it.</summary>
    Possible = 2,
}
