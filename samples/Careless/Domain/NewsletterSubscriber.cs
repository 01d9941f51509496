using PrivacyAnalyzers;

namespace Careless.Domain;

[DataSubject(SubjectKind.Prospect), PersonalData<Newsletter>]
public partial class NewsletterSubscriber
{
    public string Email { get; set; } = "";
    public DateTimeOffset SubscribedAt { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }
}
