using PrivacyAnalyzers;

namespace Boutique.Domain;

/// <summary>Someone who reads the letter and has never bought anything.</summary>
[DataSubject(SubjectKind.Prospect), PersonalData<Newsletter>]
public partial class NewsletterSubscriber
{
    public Guid Id { get; init; }
    [AlsoFor<ProofOfConsent>] public required string Email { get; set; }
    [NotPersonalData("the language the form was filled in")] public required string Language { get; set; }
    [PersonalData<ProofOfConsent>(DataCategory.Credential)] public Guid ConfirmationToken { get; init; }
    [PersonalData<Newsletter>(DataCategory.Credential)] public Guid UnsubscribeToken { get; init; }
    [RetentionStart] public DateTimeOffset LastActedAt { get; set; }
}
