using PrivacyAnalyzers.Flow;

namespace PrivacyAnalyzers.Rules.Consent;

/// <summary>PRIV1011: consent that callers are to have checked, where a framework is the caller.</summary>
public sealed class UncheckedEntryTests
{
    private const string Frameworks = """
        namespace MediatR
        {
            public interface IRequest;
            public interface INotification;
            public interface IRequestHandler<in TRequest, TResponse> { Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken); }
            public interface INotificationHandler<in T> where T : INotification { Task Handle(T notification, CancellationToken cancellationToken); }
        }
        namespace MassTransit
        {
            public interface ConsumeContext<out T> { T Message { get; } }
            public interface IConsumer<in T> { Task Consume(ConsumeContext<T> context); }
        }
        namespace NServiceBus { public interface IHandleMessages<T> { Task Handle(T message, object context); } }
        """;

    private const string Filters = """
        [ConsentCheck<Newsletter>] public sealed class ConsentedAttribute : Attribute, IAsyncActionFilter
        {
            public Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next) => next();
        }
        [ConsentCheck<Analytics>] public sealed class MeasuredAttribute : Attribute;
        [ConsentCheck<Newsletter>] public sealed class LetterFilter : IEndpointFilter, IAsyncActionFilter
        {
            public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context);
            public Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next) => next();
        }
        """;

    [Theory]
    [InlineData("public class L : ControllerBase { [{|PRIV1011:RequiresConsent<Newsletter>|}] public void Send() { } }")]
    [InlineData("public class L : ControllerBase { [{|PRIV1011:RequiresConsent<Newsletter>|}, HttpPost] public async Task<IActionResult> Send(int id) { await Task.Yield(); return Ok(); } }")]
    [InlineData("public class L : ControllerBase { public void Send([{|PRIV1011:RequiresConsent<Newsletter>|}] User u) { } }")]
    [InlineData("[{|PRIV1011:RequiresConsent<Newsletter>|}] public class L : ControllerBase { public void Send() { } public void Other() { } }")]
    [InlineData("[RequiresConsent<Newsletter>] public abstract class B : ControllerBase; public class {|PRIV1011:L|} : B { public void Send() { } }")]
    [InlineData("public abstract class B : ControllerBase { [RequiresConsent<Newsletter>] public abstract void Send(); } public class L : B { public override void {|PRIV1011:Send|}() { } }")]
    [InlineData("public class L : ControllerBase { [Measured, {|PRIV1011:RequiresConsent<Newsletter>|}] public void Send() { } }")]
    [InlineData("public class Outer { public class L<T> : ControllerBase { [{|PRIV1011:RequiresConsent<Newsletter>|}] public void Send(T t) { } } }")]
    [InlineData("public class P : PageModel { [{|PRIV1011:RequiresConsent<Newsletter>|}] public void OnPostSendAsync() { } }")]
    [InlineData("public class H : Hub { [{|PRIV1011:RequiresConsent<Newsletter>|}] public Task Follow(User u) => Task.CompletedTask; }")]
    [InlineData("public record Send(User U) : MediatR.IRequest; class H : MediatR.IRequestHandler<Send, int> { [{|PRIV1011:RequiresConsent<Newsletter>|}] public Task<int> Handle(Send s, CancellationToken c) => Task.FromResult(1); }")]
    [InlineData("public record Sent : MediatR.INotification; class H : MediatR.INotificationHandler<Sent> { [{|PRIV1011:RequiresConsent<Newsletter>|}] Task MediatR.INotificationHandler<Sent>.Handle(Sent s, CancellationToken c) => Task.CompletedTask; }")]
    [InlineData("class H : MassTransit.IConsumer<User> { [{|PRIV1011:RequiresConsent<Newsletter>|}] public Task Consume(MassTransit.ConsumeContext<User> c) => Task.CompletedTask; }")]
    [InlineData("class H : NServiceBus.IHandleMessages<User> { [{|PRIV1011:RequiresConsent<Newsletter>|}] public Task Handle(User u, object c) => Task.CompletedTask; }")]
    [InlineData("class W : BackgroundService { [{|PRIV1011:RequiresConsent<Newsletter>|}] protected override Task ExecuteAsync(CancellationToken c) => Task.CompletedTask; }")]
    [InlineData("class W : IHostedService { [{|PRIV1011:RequiresConsent<Newsletter>|}] public Task StartAsync(CancellationToken c) => Task.CompletedTask; public Task StopAsync(CancellationToken c) => Task.CompletedTask; }")]
    [InlineData("class C { [RequiresConsent<Newsletter>] static void Send() { } void M(IEndpointRouteBuilder app) => app.MapPost(\"/\", {|PRIV1011:Send|}); }")]
    [InlineData("class C { void M(IEndpointRouteBuilder app) { app.MapPost(\"/\", [{|PRIV1011:RequiresConsent<Newsletter>|}] (int id) => id); } }")]
    [InlineData("class C { void M(IEndpointRouteBuilder app) { app.MapGet(\"/\", {|PRIV1011:Send|}); [RequiresConsent<Newsletter>] int Send(int id) => id; } }")]
    [InlineData("class C { [RequiresConsent<Newsletter>] static void Send() { } void M(IEndpointRouteBuilder app) { app.MapPost(\"/\", {|PRIV1011:Send|}); app.MapGet(\"/a\", () => 1).AddEndpointFilter<RouteHandlerBuilder, LetterFilter>(); } }")]
    public Task NobodyChecks_Triggers(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("public class L : ControllerBase { [Consented, RequiresConsent<Newsletter>] public void Send() { } }")]
    [InlineData("[Consented] public class L : ControllerBase { [RequiresConsent<Newsletter>] public void Send() { } }")]
    [InlineData("[Consented] public abstract class B : ControllerBase; public class L : B { [RequiresConsent<Newsletter>] public void Send() { } }")]
    [InlineData("public class L : ControllerBase { [TypeFilter(typeof(LetterFilter)), RequiresConsent<Newsletter>] public void Send() { } }")]
    [InlineData("public class L : ControllerBase { [ServiceFilter<LetterFilter>, RequiresConsent<Newsletter>] public void Send() { } }")]
    [InlineData("public class L : ControllerBase { [RequiresConsent<Newsletter>] public void Send() { } static void M(MvcOptions o) => o.Filters.Add<LetterFilter>(); }")]
    [InlineData("public class L : ControllerBase { [RequiresConsent<Newsletter>] void Send() { } [NonAction, RequiresConsent<Newsletter>] public void Help() { } public void Ask() { } }")]
    [InlineData("public class Service { [RequiresConsent<Newsletter>] public void Send() { } [RequiresConsent<Newsletter>] public void OnPost() { } [RequiresConsent<Newsletter>] public void StartAsync() { } }")]
    [InlineData("class W : BackgroundService { protected override Task ExecuteAsync(CancellationToken c) => Task.CompletedTask; [RequiresConsent<Newsletter>] void Send() { } }")]
    [InlineData("class H : MassTransit.IConsumer<User> { public Task Consume(MassTransit.ConsumeContext<User> c) => Task.CompletedTask; [RequiresConsent<Newsletter>] public void Send(User u) { } }")]
    [InlineData("class C { [RequiresConsent<Newsletter>] static void Send() { } void M(IEndpointRouteBuilder app) => app.MapPost(\"/\", Send).AddEndpointFilter<RouteHandlerBuilder, LetterFilter>(); }")]
    [InlineData("class C { [RequiresConsent<Newsletter>] static void Send() { } void M(IEndpointRouteBuilder app) { var g = app.MapGroup(\"l\").AddEndpointFilter<RouteGroupBuilder, LetterFilter>(); g.MapPost(\"/\", Send); } }")]
    [InlineData("class C { [RequiresConsent<Newsletter>] static void Send() { } void M(IEndpointRouteBuilder app) { var g = app.MapGroup(\"l\"); g.AddEndpointFilter(new LetterFilter()); g.MapPost(\"/\", Send); } }")]
    [InlineData("class C { [Consented, RequiresConsent<Newsletter>] static void Send() { } void M(IEndpointRouteBuilder app) => app.MapPost(\"/\", Send); }")]
    [InlineData("[Purpose(LegalBasis.Contract, \"a\")] public sealed class Order : IPurpose; public class L : ControllerBase { [RequiresConsent<Order>] public void Send() { } }")]
    [InlineData("public class L : {|CS0246:Missing|} { [RequiresConsent<Newsletter>] public void Send() { } }")]
    [InlineData("public class L : ControllerBase { [RequiresConsent<{|CS0246:Missing|}>] public void Send() { } }")]
    public Task SomebodyChecks_DoesNotTrigger(string code) => VerifyAsync(code);

    [Fact]
    public Task Main_IsCalledByTheRuntime()
    {
        var test = Test("static class Program { [{|PRIV1011:RequiresConsent<Newsletter>|}] static void Main() { } }");
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    /// <summary>The mark stands on the base, so the type is the place: in the part that somebody wrote, for the compiler drops what is found in the other.</summary>
    [Theory]
    [InlineData("L.Designer.cs", "L.cs")]
    [InlineData("L.cs", "L.Designer.cs")]
    public Task TypeOfTwoParts_IsToldAtTheOneThatSomebodyWrote(params string[] files)
    {
        var test = Test("[RequiresConsent<Newsletter>] public abstract class B : ControllerBase;");
        foreach (var file in files)
        {
            test.TestState.Sources.Add((file, file == "L.cs" ? "public partial class {|PRIV1011:L|} : B { public void Send() { } }" : "public partial class L { }"));
        }

        return test.RunAsync();
    }

    private static Task VerifyAsync(string code) => Test(code).RunAsync();

    private static CSharpAnalyzerTest<UncheckedEntryAnalyzer> Test(string code)
    {
        const string Usings = """
            using System;
            using System.Threading;
            using System.Threading.Tasks;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.AspNetCore.Mvc.Filters;
            using Microsoft.AspNetCore.Mvc.RazorPages;
            using Microsoft.AspNetCore.Routing;
            using Microsoft.AspNetCore.SignalR;
            using Microsoft.Extensions.Hosting;
            using PrivacyAnalyzers;

            """;
        var test = new CSharpAnalyzerTest<UncheckedEntryAnalyzer>
        {
            TestCode = Usings + code,
            ReferenceAssemblies = ReferenceSet.AspNetCore100,
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        test.TestState.Sources.Add(("Prelude.cs", Corpus.Prelude));
        test.TestState.Sources.Add(("Frameworks.cs", Usings + Frameworks));
        test.TestState.Sources.Add(("Filters.cs", Usings + Filters));
        return test;
    }
}
