// privacy.level = whole
[Purpose(LegalBasis.Contract, "Deliver", Key = "delivery", Retention = "P1Y")] public sealed class Delivery : IPurpose;
[Purpose(LegalBasis.LegalObligation, "Keep the books", LegalText = "L123-22", Key = "books", Retention = "P10Y")] public sealed class Books : IPurpose;
[DataSubject, PersonalData<Delivery>]
public partial class Customer
{
    public Guid Id { get; set; }
    public string Email { get; set; } = "";
    public string? Phone { get; set; }
    public DateOnly? BirthDate { get; set; }
    [PersonalData<Books>] public string? Iban { get; set; }
    [PersonalData<Delivery>(DataCategory.Credential)] public string? Password { get; set; }
    public List<Order> Orders { get; } = [];
}
public class Order { public int Id { get; set; } public Customer Customer { get; set; } = null!; [PersonalData<Delivery>] public string? Gift { get; set; } [PersonalData<Delivery>] public string? Street { get; set; } }
public record Account([PersonalData<Delivery>] string Login, [PersonalData<Delivery>] string Nick);
public class Database { public void Remove(Customer customer) { } public IQueryable<Customer> Customers => null!; }
public interface ICleaner { void Clean(Customer customer); }
public abstract class Stage { }
