global using Microsoft.AspNetCore.Builder;
global using Microsoft.AspNetCore.SignalR;
global using Microsoft.EntityFrameworkCore;
global using Grpc.Core;
[Purpose(LegalBasis.Contract, "Deliver your order", Retention = "P5Y")] public sealed class Delivery : IPurpose;
[DataSubject] public class Customer { public int Id { get; set; } public string Culture { get; set; } = ""; [PersonalData<Delivery>] public string Email { get; set; } = ""; }
public class Order { public int Id { get; set; } public Customer Customer { get; set; } = null!; }
public class CustomerView { public int Id { get; set; } public static CustomerView Of(Customer? customer) => new(); }
public class Request { }
public class Shop : DbContext { public DbSet<Customer> Customers => Set<Customer>(); public DbSet<Order> Orders => Set<Order>(); }
namespace Grpc.Core { public abstract class ServerCallContext { } }
public abstract class Found { public abstract System.Threading.Tasks.Task<Customer> Find(Request request, Grpc.Core.ServerCallContext context); }
public class Clock : Hub { }
public abstract class Stage : Controller
{
    protected Shop shop = null!;
    protected WebApplication app = null!;
    protected Customer customer = new(), current = new();
    protected IHubContext<Clock> hub = null!;
    public virtual Task<Customer> Find(Request request, ServerCallContext context) => null!;
}
