namespace PrivacyAnalyzers.Rules.Disclosure;

public sealed class PersonalDataInUrlTests
{
    [Fact]
    public Task Url_Triggers_BeforeWhoReceivesIt() => FlowSource.VerifyAsync("""
        using System.Net.Http;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.WebUtilities;

        class C : Controller
        {
            async Task A(User u, HttpClient http)
            {
                await http.GetAsync({|PRIV2005:$"https://x.example/?mail={u.Email}"|});
                await http.GetStringAsync({|PRIV2005:"https://x.example/" + Uri.EscapeDataString(u.Email)|});
                await http.GetAsync(new Uri({|PRIV2005:"https://x.example/" + u.Email|}));
                await http.SendAsync(new HttpRequestMessage(HttpMethod.Get, {|PRIV2005:$"https://x.example/{u.Phone}"|}));
                Response.Redirect({|PRIV2005:"/welcome?" + u.Email|});
                var link = QueryHelpers.AddQueryString("/out", "mail", {|PRIV2005:u.Email|});
            }

            IActionResult B(User u) => Redirect({|PRIV2005:$"/?{u.Email}"|});
            IResult D(User u) => Results.Redirect({|PRIV2005:$"/?{u.Email}"|});
        }
        """);

    [Fact]
    public Task Url_DoesNotTrigger() => FlowSource.VerifyAsync("""
        using System.Net.Http;
        using Microsoft.AspNetCore.Mvc;

        [PersonalData<Newsletter>] class Order { public int Id { get; set; } public string Street { get; set; } = ""; }
        static class Tokens { [Pseudonymizes] public static string For(User u) => u.Id.ToString(); }

        class C : Controller
        {
            async Task A(User u, Order o, HttpClient http)
            {
                await http.GetAsync($"https://x.example/{u.Id}");
                await http.GetAsync($"https://x.example/orders/{o.Id}");
                await http.GetAsync($"https://x.example/{Tokens.For(u)}");
                await http.GetAsync($"https://x.example/?n={u.Email.Length}");
            }

            IActionResult B(User u) => RedirectToAction("Index", new { id = u.Id });
        }
        """);

    [Fact]
    public Task Message() => FlowSource.VerifyAsync(
        "class C { async Task M(User u, System.Net.Http.HttpClient h) => await h.GetAsync({|#0:u.Email|}); }",
        test => test.ExpectedDiagnostics.Add(
            CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV2005").WithLocation(0).WithLocation(0).WithArguments("User.Email", "HttpClient.GetAsync")));
}
