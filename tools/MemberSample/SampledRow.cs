namespace MemberSample;

/// <summary>A member that was drawn, and the half it is for: <c>tune</c> or <c>measure</c>.</summary>
internal sealed record SampledRow(string Half, SampledType Type, SampledMember Member);
