using PrivacyAnalyzers;

namespace Boutique.Domain;

[DataSubject(SubjectKind.Customer), PersonalData<OrderFulfilment>]
public partial class Customer
{
    public Guid Id { get; init; }
    public required string Name { get; set; }
    [AlsoFor<Newsletter>, AlsoFor<CustomerCare>] public required string Email { get; set; }
    public string? Phone { get; set; }
    public required Address Address { get; set; }
    [PersonalData<DietaryAdvice>(DataCategory.Health)] public string? Allergies { get; set; }
    [NotPersonalData("the language of the shop's pages")] public string Culture { get; set; } = "fr";

    /// <summary>Repeats what the ledger says, in the transaction of each act: the proof is there, this column only makes it quick to ask.</summary>
    [ConsentCheck<Newsletter>] public bool AcceptsNewsletter { get; internal set; }

    [PersonalData<Newsletter>(DataCategory.Credential)] public Guid UnsubscribeToken { get; init; }
    [RetentionStart] public DateTimeOffset LastOrderAt { get; set; }
    [RetentionStart(RetentionFrom.EndOfRelation)] public DateTimeOffset? ClosedAt { get; set; }
    public List<Order> Orders { get; } = [];
    public List<SupportTicket> Tickets { get; } = [];
}
