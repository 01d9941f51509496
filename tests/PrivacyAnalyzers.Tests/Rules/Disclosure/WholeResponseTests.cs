namespace PrivacyAnalyzers.Rules.Disclosure;

public sealed class WholeResponseTests
{
    private static Task VerifyAsync(string source) => RuleSource.VerifyAsync<WholeResponseAnalyzer>(source);

    [Fact]
    public Task Controllers_Trigger() => VerifyAsync("""
        using Microsoft.AspNetCore.Mvc;

        public class Page<T> { public List<T> Items { get; } = []; public int Total { get; set; } }

        [ApiController]
        public class UsersController(List<User> users) : ControllerBase
        {
            [HttpGet] public User A() => {|PRIV2007:users[0]|};
            [HttpGet] public IEnumerable<User> B() { return {|PRIV2007:users|}; }
            [HttpGet] public async Task<User> D() { await Task.Yield(); return {|PRIV2007:users.First()|}; }
            [HttpGet] public ActionResult<User> E() => {|PRIV2007:users[0]|};
            [HttpGet] public IActionResult F() => Ok({|PRIV2007:users[0]|});
            [HttpGet] public IActionResult G() { var all = users.ToList(); return new JsonResult({|PRIV2007:all|}); }
            [HttpGet] public IActionResult H() => Ok({|PRIV2007:new { users[0].Id, Owner = users[0] }|});
            [HttpGet] public ActionResult<Page<User>> I() => {|PRIV2007:new Page<User>()|};
            [HttpGet] public IActionResult J() => CreatedAtAction("A", null, {|PRIV2007:users[0]|});
            [HttpGet] public Task<User> K() => Task.FromResult({|PRIV2007:users[0]|});
            [HttpGet] public IAsyncEnumerable<User> L() => {|PRIV2007:M()|};
            [NonAction] public async IAsyncEnumerable<User> M() { await Task.Yield(); yield return users[0]; }
            private IActionResult N() => NotFound({|PRIV2007:users[0]|});
        }
        """);

    [Fact]
    public Task BehindObject_Triggers() => VerifyAsync("""
        using Microsoft.AspNetCore.Mvc;

        public class UsersController(List<User> users, bool f) : ControllerBase
        {
            [HttpGet] public object A() { object answer = users[0]; return {|PRIV2007:answer|}; }
            [HttpGet] public IActionResult B() { object? answer = null; if (f) answer = users.ToList(); return Ok({|PRIV2007:answer|}); }
            [HttpGet] public object D() { dynamic answer = users[0]; return {|PRIV2007:answer|}; }
            [HttpGet] public object E() => {|PRIV2007:f ? "none" : (object)users[0]|};
            [HttpGet] public object F(object? given) => {|PRIV2007:given ?? users[0]|};
        }
        """);

    [Fact]
    public Task BehindObject_DoesNotTrigger() => VerifyAsync("""
        using Microsoft.AspNetCore.Mvc;

        public class UsersController(List<User> users, bool f) : ControllerBase
        {
            [HttpGet] public object A() { object answer = users[0].Id; return answer; }
            [HttpGet] public IActionResult B() { object answer = users.Count; object other = users[0]; return Ok(answer); }
            [HttpGet] public object D() => f ? "none" : (object)users[0].Nick;
            [HttpGet] public object E(object given) => given;
        }
        """);

    [Fact]
    public Task Controllers_DoNotTrigger() => VerifyAsync("""
        using Microsoft.AspNetCore.Mvc;

        public class UserView { public int Id { get; set; } [PersonalData<Newsletter>] public string Email { get; set; } = ""; }
        [DataSubject] public class Hidden { public int Id { get; set; } [PersonalData<Newsletter>, System.Text.Json.Serialization.JsonIgnore] public string Email { get; set; } = ""; }
        [DataSubject] public class Nobody { public int Id { get; set; } }

        public class UsersController(List<User> users) : Controller
        {
            public int A() => users.Count;
            public string B() => users[0].Nick;
            public UserView D() => new() { Id = users[0].Id, Email = users[0].Email };
            public IActionResult E() => Ok(new { users[0].Id, users[0].Nick });
            public IActionResult F() => View(users[0]);
            public Hidden G() => new();
            public Nobody H() => new();
            [NonAction] public User I() => users[0];
            private User J() => users[0];
            public IActionResult K() => Ok(users.Select(u => u.Id));
            [ExercisesRight(DataSubjectRight.Access)] public User L() => users[0];
        }

        public class Endpoints(List<User> users)
        {
            public void Map(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder app) => Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions.MapGet(app, "/me", [ExercisesRight(DataSubjectRight.Access)] () => users[0]);
        }

        public class Service(List<User> users) { public User First() => users[0]; public User this[int i] => users[i]; }
        """);

    [Fact]
    public Task Entities_OfAContext_Trigger() => VerifyAsync("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;

        public class Order { public int Id { get; set; } [PersonalData<Newsletter>] public string Street { get; set; } = ""; }
        public class OrderView { public int Id { get; set; } [PersonalData<Newsletter>] public string Street { get; set; } = ""; }
        public class Product { public int Id { get; set; } public string Name { get; set; } = ""; }
        public class Shop : DbContext { public DbSet<Order> Orders => Set<Order>(); public DbSet<Product> Products => Set<Product>(); }

        public class OrdersController(Shop shop) : ControllerBase
        {
            public IActionResult A() => Ok({|PRIV2007:shop.Orders|});
            public async Task<IActionResult> B() => Ok(await {|PRIV2007:shop.Orders.ToListAsync()|});
            public async Task<Order?> D() => await {|PRIV2007:shop.Orders.FirstOrDefaultAsync()|};
            public IActionResult E() => Ok(shop.Products);
            public IActionResult F() => Ok(shop.Orders.Select(o => new OrderView { Id = o.Id, Street = o.Street }));
            public IActionResult G() => Ok(shop.Orders.Select(o => new { o.Id }));
        }
        """);

    [Fact]
    public Task MinimalApis_AndHubs_Trigger() => VerifyAsync("""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.SignalR;

        public static class Api
        {
            public static void Map(WebApplication app, List<User> users)
            {
                app.MapGet("/a", () => {|PRIV2007:users[0]|});
                app.MapGet("/b", () => Results.Ok({|PRIV2007:users|}));
                app.MapGet("/d", () => { return TypedResults.Ok({|PRIV2007:users[0]|}); });
                app.MapPost("/e", async (HttpContext http) => await http.Response.WriteAsJsonAsync({|PRIV2007:users[0]|}));
                app.MapGet("/f", () => users[0].Id);
                app.MapGet("/g", () => Results.Json(new { users[0].Nick }));
                Func<User> other = () => users[0];
            }
        }

        public interface IClient { Task Changed(User user); Task Counted(int count); }

        public class Chat : Hub<IClient>
        {
            public User Get(List<User> users) => {|PRIV2007:users[0]|};
            public async Task Say(User user) { await Clients.All.Changed({|PRIV2007:user|}); await Clients.Caller.Counted(1); }
            public override Task OnConnectedAsync() => Task.CompletedTask;
        }

        public class Plain(IHubContext<Chat> hub) { public Task M(User user) => hub.Clients.All.SendAsync("changed", {|PRIV2007:user|}); public Task N(User user) => hub.Clients.All.SendAsync("changed", user.Id); }
        """);

    [Fact]
    public Task GrpcServices_Trigger() => VerifyAsync("""
        namespace Grpc.Core { [AttributeUsage(AttributeTargets.Class)] public sealed class BindServiceMethodAttribute(Type type, string name) : Attribute { public Type Type => type; public string Name => name; } }

        namespace Shop
        {
            public static class Users
            {
                [Grpc.Core.BindServiceMethod(typeof(Users), "Bind")] public abstract class UsersBase { public virtual Task<User> Get(int id) => throw new Exception(); }
            }

            public class UserService(User one) : Users.UsersBase { public override Task<User> Get(int id) => Task.FromResult({|PRIV2007:one|}); public Task<User> Other() => Task.FromResult(one); }
        }
        """);

    [Fact]
    public Task BrokenCode_ThrowsNothing_AndInventsNothing() => VerifyAsync("""
        using Microsoft.AspNetCore.Mvc;

        public class AController : ControllerBase
        {
            public {|CS0246:Missing|} A(User u) => u;
            public IActionResult B(User u) => Ok({|CS0103:nothing|});
            public IActionResult D(User u) => {|CS0103:Okay|}(u);
            public IActionResult E({|CS0246:Missing|} m) => Ok(m);
        }
        """);

    [Fact]
    public Task Message() => RuleSource.VerifyAsync<WholeResponseAnalyzer>(
        "class UserController : Microsoft.AspNetCore.Mvc.ControllerBase { public User Get(User u) => {|#0:u|}; }",
        test => test.ExpectedDiagnostics.Add(CSharpAnalyzerVerifier<WholeResponseAnalyzer>.Diagnostic("PRIV2007").WithLocation(0).WithArguments("User", "'User.Birth', 'User.Email', 'User.Phone'")));
}
