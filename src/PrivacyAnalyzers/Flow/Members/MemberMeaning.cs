using System;

namespace PrivacyAnalyzers.Flow.Members;

/// <summary>What a member of .NET gives, by its name: the kinds and options of <c>KnownMembers.txt</c>, which says what they mean.</summary>
[Flags]
internal enum MemberMeaning
{
    None = 0,
    End = 1,
    Value = 1 << 1,
    Same = 1 << 2,
    Element = 1 << 3,
    Parts = 1 << 4,
    Projection = 1 << 5,
    Copy = 1 << 6,
    Keys = 1 << 7,
    Table = 1 << 8,
    CopyTo = 1 << 9,
    Look = 1 << 10,
    Filter = 1 << 11,
    Drop = 1 << 12,
}
