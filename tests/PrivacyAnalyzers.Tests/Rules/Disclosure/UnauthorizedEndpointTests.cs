namespace PrivacyAnalyzers.Rules.Disclosure;

public sealed class UnauthorizedEndpointTests
{
    private const string View = """
        public class UserView { public int Id { get; set; } [PersonalData<Newsletter>] public string Email { get; set; } = ""; }

        """;

    private static Task VerifyAsync(string source) => RuleSource.VerifyAsync<UnauthorizedEndpointAnalyzer>(source);

    [Fact]
    public Task Controllers_Trigger() => VerifyAsync("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        """ + View + """
        public class UsersController(List<User> users) : ControllerBase
        {
            public UserView {|PRIV2011:A|}() => new();
            public string {|PRIV2011:B|}() => users[0].Email;
            public IActionResult {|PRIV2011:D|}() => Ok(new { users[0].Id, users[0].Email });
            public async Task<ActionResult<UserView>> {|PRIV2011:E|}() { await Task.Yield(); return new UserView(); }
            public IActionResult {|PRIV2011:F|}() { var mail = users[0].Email; return new JsonResult(mail); }
            public IActionResult {|PRIV2011:G|}() => Ok(users.Select(u => u.Email));
            public string {|PRIV2011:H|}() => $"{users[0].Email}";
        }

        [Authorize]
        public class GuardedController : ControllerBase { [AllowAnonymous] public UserView {|PRIV2011:A|}() => new(); public UserView B() => new(); }
        """);

    [Fact]
    public Task Controllers_DoNotTrigger() => VerifyAsync("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        """ + View + """
        public class ApiKeyAttribute : Attribute, IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { } }
        [Authorize] public abstract class GuardedController : ControllerBase { public abstract UserView Get(); }

        public class AController(List<User> users) : GuardedController { public override UserView Get() => new(); public string Mail() => users[0].Email; }
        public class BController : ControllerBase { [Authorize(Roles = "x")] public UserView Get() => new(); [ApiKey] public UserView Other() => new(); }
        [ApiKey] public class DController : ControllerBase { public UserView Get() => new(); }
        public class EController(List<User> users) : ControllerBase { public int Count() => users.Count; public string Nick() => users[0].Nick; public bool Knows(string mail) => users.Any(u => u.Email == mail); public string Masked() => Mask.Redact(users[0].Email); }
        public class FController : ControllerBase { public User Whole(User user) => user; }
        """);

    [Fact]
    public Task MinimalApis() => VerifyAsync("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Routing;

        """ + View + """
        public static class Api
        {
            public static void Map(WebApplication app, List<User> users)
            {
                app.{|PRIV2011:MapGet|}("/a", () => new UserView());
                app.{|PRIV2011:MapGet|}("/b", () => Results.Ok(users[0].Email));
                app.{|PRIV2011:MapGet|}("/c", [Authorize] () => new UserView()).AllowAnonymous();
                app.MapGet("/d", () => new UserView()).RequireAuthorization();
                app.MapGet("/e", () => new UserView()).WithName("e").RequireAuthorization("staff");
                app.MapGet("/f", [Authorize] () => new UserView());
                app.MapGet("/g", () => users.Count);
                var group = app.MapGroup("/h").RequireAuthorization();
                group.MapGet("/i", () => new UserView());
                var inner = group.MapGroup("/j");
                inner.MapGet("/k", () => new UserView());
                app.MapGroup("/l").RequireAuthorization().MapGet("/m", () => new UserView());
                var late = app.MapGet("/n", () => new UserView());
                late.RequireAuthorization();
                var open = app.MapGroup("/o");
                open.{|PRIV2011:MapGet|}("/p", () => new UserView()).RequireCors("x");
            }

            public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/q", () => new UserView());
        }
        """);

    [Fact]
    public Task FallbackPolicy_IsForAll() => VerifyAsync("""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.DependencyInjection;

        """ + View + """
        public static class Start { public static void Run(IServiceCollection services, AuthorizationPolicy policy) => services.AddAuthorization(options => options.FallbackPolicy = policy); }
        public class AController : ControllerBase { public UserView Get() => new(); [AllowAnonymous] public UserView {|PRIV2011:Open|}() => new(); }
        """);

    [Fact]
    public Task ControllersMappedWithAuthorization_AreAuthorized() => VerifyAsync("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.SignalR;

        """ + View + """
        public static class Start { public static void Run(WebApplication app) { app.MapControllers().RequireAuthorization(); app.MapHub<Closed>("/c").RequireAuthorization(); app.MapHub<Open>("/o"); } }
        public class AController : ControllerBase { public UserView Get() => new(); }
        public class Closed : Hub { public UserView Get() => new(); }
        public class Open : Hub { public UserView {|PRIV2011:Get|}() => new(); }
        """);

    [Fact]
    public Task Message() => RuleSource.VerifyAsync<UnauthorizedEndpointAnalyzer>(
        "class UserController : Microsoft.AspNetCore.Mvc.ControllerBase { public string {|#0:Get|}(User u) => u.Email; }",
        test => test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<UnauthorizedEndpointAnalyzer>.Diagnostic("PRIV2011").WithLocation(0).WithArguments("'UserController.Get'", "User.Email")));
}
