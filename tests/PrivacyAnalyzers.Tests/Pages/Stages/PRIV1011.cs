global using Microsoft.AspNetCore.Builder;
global using Microsoft.AspNetCore.Mvc.Filters;
global using Microsoft.AspNetCore.Mvc.RazorPages;
global using Microsoft.AspNetCore.SignalR;
global using Microsoft.Extensions.Hosting;
global using MassTransit;
[Purpose(LegalBasis.Consent, "Send you our letter", Retention = "P3Y")] public sealed class Newsletter : IPurpose;
[ConsentCheck<Newsletter>] public sealed class ConsentedAttribute : ActionFilterAttribute;
[ConsentCheck<Newsletter>] public sealed class ConsentFilter : IEndpointFilter, IActionFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => next(context);
    public void OnActionExecuting(ActionExecutingContext context) { }
    public void OnActionExecuted(ActionExecutedContext context) { }
}
public class Consents { [ConsentCheck<Newsletter>] public bool Has(int id) => id > 0; }
public class LetterBox { [RequiresConsent<Newsletter>] public void Send(int id) { } }
public record SendLetter(int Id);
namespace MassTransit
{
    public interface ConsumeContext<out T> { T Message { get; } }
    public interface IConsumer<in T> { System.Threading.Tasks.Task Consume(ConsumeContext<T> context); }
}
public abstract class Stage
{
    protected static Consents consents = new();
    protected static LetterBox letters = new();
    protected WebApplication app = null!;
    protected static void Send(int id) { }
}
