using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using PrivacyAnalyzers;

[Purpose(LegalBasis.Consent, "Send you our letter", Retention = "P3Y")]
public sealed class Newsletter : IPurpose;

[Purpose(LegalBasis.Consent, "Learn what is read", Retention = "P1Y")]
public sealed class Analytics : IPurpose;

[DataSubject]
public partial class User
{
    public int Id { get; set; }
    public string Nick { get; set; } = "";
    [PersonalData<Newsletter>, PersonalData<Analytics>] public string Email { get; set; } = "";
    [PersonalData<Newsletter>, PersonalData<Analytics>] public string? Phone;
    [PersonalData<Newsletter>, PersonalData<Analytics>] public DateTime Birth { get; set; }
    public User? Boss { get; set; }
    public List<User> Friends { get; } = [];
}

public record Person([PersonalData<Newsletter>] string Email, int Id);

public struct Pt
{
    [PersonalData<Newsletter>] public string Ssn;
    public int N;
}

public sealed class Ledger
{
    [ConsentCheck] public bool Has<TPurpose>(User user) where TPurpose : class, IPurpose => user.Id > 0;
    [ConsentCheck] public bool Has(Type purpose, User user) => user.Id > 0;
    [ConsentCheck] public Task<bool> HasAsync<TPurpose>(User user) where TPurpose : class, IPurpose => Task.FromResult(user.Id > 0);
    [ConsentCheck] public void Require<TPurpose>(User user) where TPurpose : class, IPurpose { }
    [ConsentCheck] public Task RequireAsync<TPurpose>(User user) where TPurpose : class, IPurpose => Task.CompletedTask;
}

public static class Marketing
{
    public static void Send([ProcessesFor<Newsletter>] string? to)
    {
        using var smtp = new System.Net.Mail.SmtpClient("localhost");
        smtp.Send("shop@example.org", to ?? "", "Letter", "Hello");
    }
}

public static class Mask
{
    [Redacts] public static string Redact(string text) => text.Length > 0 ? text.Substring(0, 1) + "***" : "";
}

public sealed class Dto
{
    public string? Name { get; set; }
}

public static class Sinks
{
    [ThreadStatic] private static ILogger? s_log;
    public static void Two(string a, string b) => s_log!.LogInformation(a);
    public static void Span(params ReadOnlySpan<string> texts) => s_log!.LogInformation("{T}", texts[0]);
    public static void Opt(string a, int n = 0) => s_log!.LogInformation(a);
}

public sealed class Wrap
{
    private readonly string _text;
    public Wrap(string text) => _text = text;
    public static Wrap operator +(Wrap a, Wrap b) => new(a._text + b._text);
    public static implicit operator Wrap(string text) => new(text);
    public override string ToString() => _text;
}

public interface IMail
{
    [PersonalData<Newsletter>] string Mail { get; }
}

public sealed class Impl : IMail
{
    public string Mail => "a";
}

public sealed class Holder
{
    public string E { get => field; set => field = value.Trim(); } = "";
}

public sealed class Svc(User user)
{
    public void Go(ILogger log) => log.LogInformation("{I}", user.Id);
}

public sealed class Calc(User user)
{
    public string Disp => user.Nick + user.Email;
}

public static class UserExtensions
{
    extension(User user)
    {
        [PersonalData<Newsletter>] public string Mail2 => user.Email;
        public string Mail3() => user.Email;
        public string Mail4 => user.Email;
    }
}

public delegate bool TryIt(string a, out string b);

public class Host
{
    protected readonly ILogger log;
    protected readonly User u;
    protected readonly Ledger consent = new();
    protected readonly bool f;
    protected string? stash;

    protected Host(ILogger log, User u, bool f) => (this.log, this.u, this.f) = (log, u, f);

    protected void Do() { }
    protected bool Try(string text) => text.Length > 0;
    protected static Type SomePurpose() => typeof(Analytics);
    protected static string GetMail(User x) => x.Email;
    protected static string Ident(string x) => x;
    protected static T Gen<T>(T x) => x;
    protected void LogIt(string x) => log.LogInformation(x);
    protected bool CanMail() => consent.Has<Newsletter>(u);
    protected void NeedMail() => consent.Require<Newsletter>(u);
    protected static string Even(string x, int n) => n == 0 ? x : Odd(x, n - 1);
    protected static string Odd(string x, int n) => n == 0 ? "" : Even(x, n - 1);
    protected static void Out(User x, out string s) => s = x.Email;
    protected static void Ref(User x, ref string s) => s = x.Email;
    protected static IEnumerable<string> Iter(User x) { yield return x.Email; }
    protected static async IAsyncEnumerable<string> Stream(User x) { await Task.Yield(); yield return x.Email; }
}
