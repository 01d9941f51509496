[Purpose(LegalBasis.LegitimateInterests, "Tell you about offers", Retention = "P1Y", Marketing = true, ExistingCustomers = true, Interest = "Sell")]
public sealed class Offers : IPurpose;
[DataSubject]
public partial class Buyer
{
    public Guid Id { get; init; }
    [PersonalData<Offers>] public string Email { get; set; } = "";
    [ObjectionCheck<Offers>] public bool RefusesOffers { get; set; }
    [ConsentCheck<Offers>] public bool AcceptsOffers { get; set; }
}
public interface IMailer { void Offer([ProcessesFor<Offers>] string to); }
public interface IRefusals { [ObjectionCheck] Task<bool> HasObjectedAsync<TPurpose>([SubjectKey] Guid id) where TPurpose : class, IPurpose; }
public interface IPeople { Buyer Find([SubjectKey] Guid id); }
public abstract class Stage
{
    protected Buyer customer = new(), sponsor = new();
    protected List<Buyer> customers = [];
    protected IMailer mailer = null!;
    protected IRefusals ledger = null!;
    protected IPeople people = null!;
    protected Guid id;
    protected bool isMonday;
}
