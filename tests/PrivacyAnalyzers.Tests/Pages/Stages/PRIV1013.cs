[Purpose(LegalBasis.Contract, "Deliver", Retention = "P1Y")]
[Recipient("Mailer", RecipientRole.Processor, Country = "FR"), Recipient("La Poste", RecipientRole.Processor, Country = "FR")]
public sealed class OrderFulfilment : IPurpose;
[Purpose(LegalBasis.Consent, "Letter", Retention = "P1Y")]
[Recipient("Mailer", RecipientRole.Processor, Country = "FR")]
public sealed class Newsletter : IPurpose;
[DataSubject]
public partial class Customer
{
    public Guid Id { get; init; }
    [PersonalData<OrderFulfilment>, AlsoFor<Newsletter>] public string Email { get; set; } = "";
    [PersonalData<OrderFulfilment>] public string Name { get; set; } = "";
    [PersonalData<OrderFulfilment>] public string Street { get; set; } = "";
    [ConsentCheck<Newsletter>] public bool AcceptsNewsletter { get; set; }
}
public interface IMailer { [Discloses("Mailer")] void Send(string text); }
public interface IPost { [Discloses("La Poste")] void Send(string text); }
public abstract class Stage { protected Customer customer = new(); protected List<Customer> customers = []; protected IMailer mailer = null!; protected IPost post = null!; }
