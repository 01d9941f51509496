namespace PrivacyAnalyzers.EntityFrameworkCore;

/// <summary>Somebody who is to be erased, among others.</summary>
/// <param name="Subject">Who it is.</param>
/// <param name="Request">Their request.</param>
public sealed record SubjectErasure([property: SubjectKey] SubjectId Subject, ErasureRequest Request);
