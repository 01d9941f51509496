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

[DataSubject]
public class Patron
{
    public int Id { get; set; }
    [PersonalData<Newsletter>] public string Email { get; set; } = "";
    [ConsentCheck<Newsletter>] public bool Accepts { get; set; }
    public Patron? Sponsor { get; set; }
    public List<Patron> Guests { get; } = [];
    public List<Purchase> Purchases { get; } = [];
    public Postal Home { get; set; } = new();
}

public class Purchase
{
    public int Id { get; set; }
    public decimal Total { get; set; }
    [OwnedBy<Patron>] public Patron Buyer { get; set; } = null!;
    public Patron? Giver { get; set; }
    [PersonalData<Newsletter>] public string Notify { get; set; } = "";
    public List<Trinket> Lines { get; } = [];
}

public class Trinket
{
    public int Id { get; set; }
    [PersonalData<Newsletter>] public string Engraving { get; set; } = "";
}

public class Postal
{
    [PersonalData<Newsletter>] public string Town { get; set; } = "";
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

public interface IStep
{
    string Run(string text);
}

public sealed class Upper : IStep
{
    public string Run(string text) => text.ToUpperInvariant();
}

public sealed class Forget : IStep
{
    public string Run(string text) => "";
}

public abstract class Shape0
{
    protected abstract string Title { get; }
    public virtual string Text(string name) => "nobody";
    public string Heading() => "* " + Title;
}

public sealed class Shape1(User user) : Shape0
{
    protected override string Title => user.Email;
    public override string Text(string name) => "for " + name;
}

public sealed class Parcel<T>(T value)
{
    public T Value { get; } = value;
    public T Get() => Value;
    public Parcel<TResult> Map<TResult>(Func<T, TResult> map) => new(map(Value));
}

public sealed class Note
{
    private string _text = "";
    public string Title { get; set; } = "";
    public string Text { get => _text; set => _text = value.Trim(); }
    public int Length => _text.Length;
    public void Write(string text) => _text = text;
    public string Read() => _text;
    public Note Titled(string title) { Title = title; return this; }
}

public static class Calls
{
    [ThreadStatic] private static ILogger? s_log;
    [ThreadStatic] private static string? s_last;
    public static void Log(string text) => s_log!.LogInformation("{T}", text);
    public static void LogTwice(string text) => Log("<" + text + ">");
    public static void LogObject(object value) => s_log!.LogInformation("{T}", value);
    public static void LogWhole(object value) => s_log!.LogInformation("{@T}", value);
    public static void LogAny<T>(T value) => s_log!.LogInformation("{T}", value);
    public static void LogLength(string text) => s_log!.LogInformation("{T}", text.Length);
    public static void LogFirst(IEnumerable<string> texts) => s_log!.LogInformation("{T}", texts.First());
    public static void LogTitle(Note note) => s_log!.LogInformation("{T}", note.Title);
    public static void LogIf(User user, Ledger ledger, string text) { if (ledger.Has<Newsletter>(user)) Marketing.Send(text); }
    public static void SendTo(string text) => Marketing.Send(text);
    public static void Both(string logged, string kept) { s_log!.LogInformation("{T}", logged); s_last = kept; }
    public static void Clear(ref string text) => text = "";
    public static bool TryRead(User user, out string text) { text = user.Email; return text.Length > 0; }
    public static string Pick(bool first, string a, string b) => first ? a : b;
    public static string Drop(string text) => "";
    public static string? MaybeMail(User? user) => user?.Email;
    public static string Local(string text) { string Inner() => text; return Inner(); }
    public static async Task<string> LaterAsync(User user) { await Task.Yield(); return user.Email; }
    public static Task<string> NowAsync(User user) => Task.FromResult(user.Email);
    public static (string Mail, int Id) Pair(User user) => (user.Email, user.Id);
    public static Dictionary<string, string> Map(User user) => new() { ["m"] = user.Email };
    public static List<string> All(IEnumerable<User> users) { var all = new List<string>(); foreach (var user in users) all.Add(user.Email); return all; }
    public static string Apply(Func<User, string> read, User user) => read(user);
    public static void Use(Action<string> act, string text) => act(text);
    public static string Deep(string text, int n) => n <= 0 ? text : Deeper(text, n - 1);
    public static User Chief(User user) => user.Boss ?? user;
    public static User Same(User user) => user;
    public static bool May(Ledger ledger, User user) => ledger.Has<Newsletter>(user);
    public static bool MayFor<TPurpose>(Ledger ledger, User user) where TPurpose : class, IPurpose => ledger.Has<TPurpose>(user);
    public static bool MayBoss(Ledger ledger, User user) => ledger.Has<Newsletter>(user.Boss!);
    public static bool MayNot(Ledger ledger, User user) => !ledger.Has<Newsletter>(user);
    public static async Task<bool> MayAsync(Ledger ledger, User user) => await ledger.HasAsync<Newsletter>(user);
    public static void Demand(Ledger ledger, User user) { if (!ledger.Has<Newsletter>(user)) throw new InvalidOperationException(); }
    public static async Task DemandAsync(Ledger ledger, User user) => await ledger.RequireAsync<Newsletter>(user);
    public static void Perhaps(Ledger ledger, User user, bool f) { if (f) ledger.Require<Newsletter>(user); }
    public static void Swallow(Ledger ledger, User user) { try { ledger.Require<Newsletter>(user); } catch { } }
    public static User? Granted(Ledger ledger, User user) => ledger.Has<Newsletter>(user) ? user : null;
    [WithdrawsConsent<Newsletter>] public static void Stop(User user) { }
    public static void StopInside(User user) => Stop(user);
    public static void Fail() => throw new InvalidOperationException();
    private static string Deeper(string text, int n) => Deep(text, n - 1);
}

public class Host
{
    protected readonly ILogger log;
    protected readonly User u;
    protected readonly Ledger consent = new();
    protected readonly List<Patron> clients = [];
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
