using PrivacyAnalyzers;

namespace Boutique.Storage;

/// <summary>One act of one person, written once and never changed.</summary>
[PersonalData<ProofOfConsent>]
public partial class ConsentEntry
{
    public long Id { get; init; }
    public required string SubjectKind { get; init; }
    [SubjectKey] public required string SubjectKey { get; init; }
    [NotPersonalData("names a class of Privacy.cs")] public required string PurposeKey { get; init; }
    public required ConsentState State { get; init; }
    public required ConsentActKind ActKind { get; init; }
    [RetentionStart] public required DateTimeOffset ActedAt { get; init; }
    [NotPersonalData("names a text of ours")] public required string TextVersion { get; init; }
    [NotPersonalData("the language of that text")] public required string Language { get; init; }
    [NotPersonalData("names a page of ours")] public string? Source { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    internal ConsentRecord ToRecord() => new(
        new SubjectId(SubjectKind, SubjectKey), PurposeKey, State, new ConsentAct(ActKind, ActedAt, TextVersion, Language, Source), RecordedAt);
}
