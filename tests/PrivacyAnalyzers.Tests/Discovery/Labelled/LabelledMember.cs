namespace PrivacyAnalyzers.Discovery.Labelled;

/// <summary>A member of a public program and what a reader said of it; null for nothing about a person.</summary>
internal sealed record LabelledMember(string Half, string Name, string Type, DataCategory? Verdict, bool IsDoubtful);
