using Boutique.Domain;
using PrivacyAnalyzers;

namespace Boutique;

internal static class BeforeGeneration
{
    public static SubjectId GetSubjectId(this Customer customer) => new("Customer", customer.Id.ToString());
    public static SubjectId GetSubjectId(this NewsletterSubscriber subscriber) => new("NewsletterSubscriber", subscriber.Id.ToString());
    public static string ToRedactedString(this Customer _) => "Customer";
    public static string ToRedactedString(this NewsletterSubscriber _) => "NewsletterSubscriber";
    public static string ToRedactedString(this Address _) => "Address";
}
