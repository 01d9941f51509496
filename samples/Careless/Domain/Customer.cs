using System.Diagnostics;
using PrivacyAnalyzers;

namespace Careless.Domain;

[DebuggerDisplay("{Name} <{Email}>")]
[DataSubject(SubjectKind.Customer), PersonalData<OrderFulfilment>]
public class Customer : IContact
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    [AlsoFor<Newsletter>] public string Email { get; set; } = "";
    [PersonalData<Offers>] public string? OffersEmail { get; set; }
    public string? Phone { get; set; }
    public Address? Address { get; set; }
    [PersonalData<DietaryAdvice>(DataCategory.Health)] public string? Allergies { get; set; }

    // The bank wants it with the order, the accountant with the invoice.
    [PersonalData<OrderFulfilment>(DataCategory.Financial), PersonalData<Accounting>(DataCategory.AccountIdentifier)]
    public string? Iban { get; set; }

    [PersonalData<OrderFulfilment>(Retention = "P10Y")] public string? InvoiceName { get; set; }

    [ConsentCheck<DietaryAdvice>] public bool WantsAdvice { get; set; }
    [ConsentCheck<OrderFulfilment>] public bool AcceptsTerms { get; set; }
    [ConsentCheck<Newsletter>] public bool AcceptsNewsletter { get; set; } = true;
    public DateTimeOffset CreatedAt { get; set; }
    public List<Order> Orders { get; } = [];
}
