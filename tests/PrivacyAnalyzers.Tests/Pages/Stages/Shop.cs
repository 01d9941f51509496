// The shop that most pages speak of.
[Purpose(LegalBasis.Consent, "Send you our letter", Retention = "P3Y")]
[Recipient("Brevo", RecipientRole.Processor, Country = "FR")]
public sealed class Newsletter : IPurpose;

[Purpose(LegalBasis.Contract, "Deliver your order", Retention = "P5Y")]
[Recipient("La Poste", RecipientRole.ThirdParty, Country = "FR")]
public sealed class OrderFulfilment : IPurpose;

[Purpose(LegalBasis.Consent, "Learn what is read", Retention = "P1Y")]
public sealed class Statistics : IPurpose;

[DataSubject]
public partial class Customer : IDataSubject
{
    public Guid Id { get; init; }
    [PersonalData<Newsletter>] public string Email { get; set; } = "";
    [PersonalData<OrderFulfilment>] public string Phone { get; set; } = "";
    [PersonalData<OrderFulfilment>] public string Name { get; set; } = "";
    [PersonalData<OrderFulfilment>] public string Street { get; set; } = "";
    [PersonalData<OrderFulfilment>] public DateOnly BirthDate { get; set; }
    [ConsentCheck<Newsletter>] public bool AcceptsNewsletter { get; set; }
    [ConsentCheck<Statistics>] public bool AcceptsStatistics { get; set; }
    public Customer Sponsor { get; set; } = null!;
    public List<Order> Orders { get; } = [];
    public SubjectId GetSubjectId() => new("customer", Id.ToString());
}

public class Order { public int Id { get; set; } }

public record PersonRecord([PersonalData<OrderFulfilment>] string Email, int Id);

public static class Marketing { public static void Send([ProcessesFor<Newsletter>] string? text) { } }

public static class Mask { [Redacts] public static string Redact(string text) => "***"; }

public static class Tokens { [Pseudonymizes] public static string For(Customer customer) => customer.Id.ToString(); }

public abstract class Shop
{
    protected Customer customer = new(), sponsor = new();
    protected List<Customer> customers = [];
    protected IConsentLedger ledger = null!;
    protected ILogger logger = null!;
    protected bool isMonday;
    protected string path = "";
    protected Guid id;
    protected Task<Customer> NextAsync() => Task.FromResult(new Customer());
}
