using System.Net.Mail;
[Purpose(LegalBasis.Consent, "Send you our letter", Retention = "P3Y", Marketing = true, Channel = Channel.Email)] public sealed class Newsletter : IPurpose;
[Purpose(LegalBasis.Contract, "Deliver your order", Retention = "P5Y")] public sealed class Delivery : IPurpose;
[DataSubject] public class Customer { public int Id { get; set; } public string Name { get; set; } = ""; public string Token { get; set; } = ""; [PersonalData<Newsletter>] public string Email { get; set; } = ""; [PersonalData<Newsletter>] public string Phone { get; set; } = ""; }
public class Message { public string To { get; set; } = ""; public string Body { get; set; } = ""; public Dictionary<string, string> Headers { get; } = []; }
public class Campaign { public string Html { get; set; } = ""; }
public interface IGateway
{
    Task SendAsync([ProcessesFor<Newsletter>] string to, string title, string text);
    Task SendMessageAsync([ProcessesFor<Newsletter>] Message message);
    Task SendInvoiceAsync([ProcessesFor<Delivery>] string to, string text);
}
public interface ISms { Task SendAsync([ProcessesFor<Newsletter>] string to, string text); }
public interface ICampaigns { Task SendCampaignAsync([ProcessesFor<Newsletter>] Campaign campaign); }
public static class Links { public static string Unsubscribe(string token) => "https://shop.example/unsubscribe/" + token; }
public abstract class Stage
{
    protected IGateway gateway = null!;
    protected ISms sms = null!;
    protected ICampaigns campaigns = null!;
    protected SmtpClient smtp = null!;
    protected Customer customer = new();
    protected Message message = new();
    protected string sender = "", link = "", text = "";
}
