using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1007: an endpoint that keeps what only consent allows it to keep.</summary>
public sealed class CollectedWithoutConsentTests
{
    private const string Domain = """
        [DataSubject, PersonalData<Newsletter>] public partial class Subscriber
        {
            public int Id { get; set; }
            public string Email { get; set; } = "";
            public string? City;
            [ConsentCheck<Newsletter>] public bool Accepts { get; set; }
            [ConsentCheck<Analytics>] public bool Measured { get; set; }
            [PersonalData<Ordering>, PersonalData<Newsletter>] public string? Phone { get; set; }
            public void Rename(string email) => Email = email;
        }
        public record Reader([PersonalData<Newsletter>] string Email);
        [PersonalData<Newsletter>] public record Whole(string Email);
        [Purpose(LegalBasis.Contract, "a")] public sealed class Ordering : IPurpose;
        public class Form { public string Email { get; set; } = ""; public bool Yes { get; set; } public Form? Inner { get; set; } }
        public class Shop
        {
            public void Add(object o) { }
            public Subscriber Find(string email) => new();
            [GrantsConsent<Newsletter>] public void Grant(Subscriber s) { }
            [GrantsConsent<Analytics>] public void GrantMeasures(Subscriber s) { }
            public void Register(Subscriber s) => Grant(s);
        }
        namespace MassTransit
        {
            public interface ConsumeContext<out T> { T Message { get; } }
            public interface IConsumer<in T> { System.Threading.Tasks.Task Consume(ConsumeContext<T> context); }
        }
        """;

    [Theory]
    [InlineData("public class L(Shop shop) : ControllerBase { public void Join(string email) => shop.Add(new Subscriber { {|PRIV1007:Email|} = email }); }")]
    [InlineData("public class L(Shop shop) : ControllerBase { public async Task<IActionResult> Join(Form form) { var s = new Subscriber(); s.{|PRIV1007:Email|} = form.Email.Trim(); await Task.Yield(); shop.Add(s); return Ok(); } }")]
    [InlineData("public class L(Shop shop) : ControllerBase { public void Join(Form? form) { var email = form?.Inner?.Email ?? \"\"; shop.Add(new Subscriber { {|PRIV1007:Email|} = email, City = email }); } }")]
    [InlineData("public class L(Shop shop) : ControllerBase { public void Join(string email) => shop.Add(new Reader({|PRIV1007:email|})); }")]
    [InlineData("public class L(Shop shop) : ControllerBase { public void Join(string email) => shop.Add(new Whole({|PRIV1007:email|})); }")]
    [InlineData("public class L(Shop shop) : ControllerBase { public void Join(string email) { var s = new Subscriber { {|PRIV1007:Email|} = email }; shop.GrantMeasures(s); } }")]
    [InlineData("public class L(Shop shop) : ControllerBase { public void Join(string email) => shop.Add(new Subscriber { {|PRIV1007:Email|} = email, Measured = true }); }")]
    [InlineData("public class P(Shop shop) : PageModel { [BindProperty] public Form Input { get; set; } = new(); public void OnPost() => shop.Add(new Subscriber { {|PRIV1007:Email|} = Input.Email }); }")]
    [InlineData("public class H(Shop shop) : Hub { public void Join(string email) => shop.Add(new Subscriber { {|PRIV1007:Email|} = email }); }")]
    [InlineData("public class H(Shop shop) : MassTransit.IConsumer<Form> { public Task Consume(MassTransit.ConsumeContext<Form> c) { shop.Add(new Subscriber { {|PRIV1007:Email|} = c.Message.Email }); return Task.CompletedTask; } }")]
    [InlineData("class C { void M(IEndpointRouteBuilder app) => app.MapPost(\"/\", (Form form, Shop shop) => shop.Add(new Subscriber { {|PRIV1007:Email|} = form.Email })); }")]
    public Task NobodyAsks_Triggers(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("public class L(Shop shop) : ControllerBase { public void Join(Form form) => shop.Add(new Subscriber { Email = form.Email, Accepts = form.Yes }); }")]
    [InlineData("public class L(Shop shop) : ControllerBase { public void Join(string email) { var s = new Subscriber { Email = email }; shop.Grant(s); } }")]
    [InlineData("public class L(Shop shop) : ControllerBase { public void Join(string email) { var s = new Subscriber { Email = email }; shop.Register(s); } }")]
    [InlineData("public class L(Shop shop, Ledger ledger) : ControllerBase { public void Join(User u, string email) { if (ledger.Has<Newsletter>(u)) shop.Add(new Subscriber { Email = email }); } }")]
    [InlineData("public class L(Shop shop) : ControllerBase { public void Join(string email, [ConsentCheck<Newsletter>] bool yes) { if (yes) shop.Add(new Subscriber { Email = email }); } }")]
    [InlineData("public class L(Shop shop) : ControllerBase { public void Join(string email) => shop.Add(new Subscriber { Phone = email, Id = 1 }); }")]
    [InlineData("public class L(Shop shop) : ControllerBase { public void Join(string email) => shop.Add(new Subscriber { Email = \"\", City = shop.Find(email).City }); }")]
    [InlineData("public class L(Shop shop) : ControllerBase { public void Join([FromServices] Form form) => shop.Add(new Subscriber { Email = form.Email }); }")]
    [InlineData("public class L : ControllerBase { public void Join(Subscriber form) => form.Email = form.Email.Trim(); }")]
    [InlineData("public class L(Shop shop) : ControllerBase { [RequiresConsent<Newsletter>] public void Join(string email) => shop.Add(new Subscriber { Email = email }); }")]
    [InlineData("public class L(Shop shop) : ControllerBase { [ExercisesRight(DataSubjectRight.Rectification)] public void Correct(string email) => shop.Find(email).Email = email; }")]
    [InlineData("public class Service(Shop shop) { public void Join(string email) => shop.Add(new Subscriber { Email = email }); }")]
    [InlineData("class C { void M(IEndpointRouteBuilder app) => app.MapPost(\"/\", (Form form, Shop shop) => shop.Add(new Subscriber { Email = form.Email, Accepts = form.Yes })); }")]
    [InlineData("public class L(Shop shop) : ControllerBase { public void Join({|CS0246:Missing|} form) => shop.Add(new Subscriber { Email = form.Email }); }")]
    public Task SomebodyAsksOrNoConsentIsNeeded_DoesNotTrigger(string code) => VerifyAsync(code);

    private static Task VerifyAsync(string code)
    {
        const string Usings = """
            using System;
            using System.Threading.Tasks;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.AspNetCore.Mvc.RazorPages;
            using Microsoft.AspNetCore.Routing;
            using Microsoft.AspNetCore.SignalR;
            using PrivacyAnalyzers;

            """;
        var test = new CSharpAnalyzerTest<CollectedWithoutConsentAnalyzer>
        {
            TestCode = Usings + code,
            ReferenceAssemblies = ReferenceSet.AspNetCore100,
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        test.TestState.Sources.Add(("Prelude.cs", Corpus.Prelude));
        test.TestState.Sources.Add(("Domain.cs", Usings + Domain));
        return test.RunAsync();
    }
}
