namespace PrivacyAnalyzers.Rules.Disclosure;

public sealed class PersonalDataInTokenTests
{
    [Fact]
    public Task Names_Trigger() => FlowSource.VerifyAsync("""
        using System.IO;
        using System.Net.Http;
        using System.Security.Claims;
        using Microsoft.AspNetCore.Http;

        class C
        {
            void A(User u, HttpResponse response, HttpRequestMessage request)
            {
                var claim = new Claim(ClaimTypes.Email, {|PRIV2009:u.Email|});
                Claim[] claims = [new("phone", {|PRIV2009:u.Phone ?? ""|})];
                response.Cookies.Append("mail", {|PRIV2009:u.Email|}, new CookieOptions { IsEssential = true });
                response.Headers["X-User"] = {|PRIV2009:u.Email|};
                request.Headers.Add("X-User", {|PRIV2009:u.Email|});
                File.Delete({|PRIV2009:$"{u.Email}.csv"|});
                File.WriteAllText({|PRIV2009:u.Email + ".csv"|}, "nothing");
            }
        }
        """);

    [Fact]
    public Task Names_DoNotTrigger() => FlowSource.VerifyAsync("""
        using System.IO;
        using System.Net.Http;
        using System.Security.Claims;
        using Microsoft.AspNetCore.Http;

        static class Tokens { [Pseudonymizes] public static string For(string text) => text; }

        class C
        {
            void A(User u, HttpResponse response, HttpRequestMessage request)
            {
                var claim = new Claim(ClaimTypes.NameIdentifier, u.Id.ToString());
                response.Cookies.Append("user", u.Id.ToString(), new CookieOptions { IsEssential = true });
                response.Headers["X-User"] = Tokens.For(u.Email);
                request.Headers.Add("X-Length", u.Email.Length.ToString());
                File.Delete($"{u.Id}.csv");
            }
        }
        """);

    [Fact]
    public Task Message() => FlowSource.VerifyAsync(
        "class C { object M(User u) => new System.Security.Claims.Claim(\"email\", {|#0:u.Email|}); }",
        test => test.ExpectedDiagnostics.Add(
            CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV2009").WithLocation(0).WithLocation(0).WithArguments("User.Email", "Claim", "a claim")));
}
