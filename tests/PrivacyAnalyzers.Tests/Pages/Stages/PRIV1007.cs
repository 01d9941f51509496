global using Microsoft.AspNetCore.Builder;
global using Microsoft.AspNetCore.Mvc.RazorPages;
global using Microsoft.AspNetCore.SignalR;
global using MassTransit;
[Purpose(LegalBasis.Consent, "Send you our letter", Retention = "P3Y")] public sealed class Newsletter : IPurpose;
[Purpose(LegalBasis.Contract, "Deliver your order", Retention = "P5Y")] public sealed class Delivery : IPurpose;
[DataSubject] public class Subscriber : IDataSubject { public int Id { get; set; } [PersonalData<Newsletter>] public string Email { get; set; } = ""; [ConsentCheck<Newsletter>] public bool AcceptsNewsletter { get; set; } public SubjectId GetSubjectId() => new("subscriber", Id.ToString()); }
[DataSubject] public class Reader : IDataSubject { public Reader() { } public Reader([PersonalData<Newsletter>] string email) => Email = email; public int Id { get; set; } [PersonalData<Newsletter>] public string Email { get; set; } = ""; public SubjectId GetSubjectId() => new("reader", Id.ToString()); }
[DataSubject] public class Customer { public int Id { get; set; } [PersonalData<Newsletter>, PersonalData<Delivery>] public string Email { get; set; } = ""; }
public class LetterForm { public string Email { get; set; } = ""; [ConsentCheck<Newsletter>] public bool Accepts { get; set; } }
public record Joined(string Email);
public class ShopContext { public void Add(object row) { } public Task SaveChangesAsync() => Task.CompletedTask; }
public class Readers { public Task AddAsync(Reader reader) => Task.CompletedTask; }
namespace MassTransit
{
    public interface ConsumeContext<out T> { T Message { get; } }
    public interface IConsumer<in T> { System.Threading.Tasks.Task Consume(ConsumeContext<T> context); }
}
public abstract class Stage
{
    protected static ShopContext db = new();
    protected static Subscriber subscriber = new();
    protected static Readers readers = new();
    protected static IConsentLedger ledger = null!;
    protected static ConsentAct act = null!;
    protected WebApplication app = null!;
}
