namespace MemberSample;

/// <summary>A member that holds a value.</summary>
internal sealed record SampledMember(string Name, string Type);
