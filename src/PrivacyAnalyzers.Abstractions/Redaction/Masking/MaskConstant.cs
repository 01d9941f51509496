namespace PrivacyAnalyzers.Masking;

/// <summary>What stands between the pieces that a mask shows.</summary>
internal enum MaskConstant : byte
{
    None = 0,

    /// <summary>All of a value: <c>***</c>.</summary>
    Whole = 1,

    /// <summary>The rest of a local part: <c>***@</c>.</summary>
    LocalPart = 2,

    /// <summary>The fourth group of an IPv4 address: <c>0/24</c>.</summary>
    FourthGroup = 3,

    /// <summary>The groups after the third of an IPv6 address: <c>::/48</c>.</summary>
    OtherGroups = 4,
}
