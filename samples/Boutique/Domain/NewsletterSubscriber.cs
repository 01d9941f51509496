using PrivacyAnalyzers;

namespace Boutique.Domain;

/// <summary>Someone who reads the letter and has never bought anything.</summary>
[DataSubject(SubjectKind.Prospect), PersonalData<Newsletter>]
public partial class NewsletterSubscriber
{
    public Guid Id { get; init; }
    [AlsoFor<ProofOfConsent>] public required string Email { get; set; }
    [NotPersonalData("the language the form was filled in")] public required string Language { get; set; }
    [NotPersonalData("random: it says nothing outside this table")] public Guid ConfirmationToken { get; init; }
    [NotPersonalData("random: it says nothing outside this table")] public Guid UnsubscribeToken { get; init; }
    public DateTimeOffset LastActedAt { get; set; }
}
