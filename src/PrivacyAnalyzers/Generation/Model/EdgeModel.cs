namespace PrivacyAnalyzers.Generation.Model;

/// <summary>A relation.</summary>
/// <param name="Member">The member; empty for a mark on the type.</param>
/// <param name="Target">The type at the other end, ready to be written.</param>
/// <param name="TargetName">Its full metadata name.</param>
/// <param name="Kind">A value of <c>EdgeKind</c>.</param>
/// <param name="IsCollection">Whether it leads to many.</param>
/// <param name="IsRequired">Whether there must be one.</param>
/// <param name="SubjectMember">The subject's member that a plain column equals.</param>
/// <param name="OnErasure">What happens to the row.</param>
/// <param name="Reason">Why it is not owned.</param>
internal sealed record EdgeModel(
    string Member, string Target, string TargetName, string Kind, bool IsCollection, bool IsRequired, string? SubjectMember, RowErasure OnErasure, string? Reason);
