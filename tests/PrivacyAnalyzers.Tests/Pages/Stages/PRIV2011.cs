global using Microsoft.AspNetCore.Authorization;
global using Microsoft.AspNetCore.Builder;
global using Microsoft.AspNetCore.SignalR;
global using Microsoft.Extensions.DependencyInjection;
[Purpose(LegalBasis.Contract, "Deliver your order", Retention = "P5Y")] public sealed class Delivery : IPurpose;
[DataSubject] public class Customer { public int Id { get; set; } [PersonalData<Delivery>] public string Email { get; set; } = ""; }
public class CustomerView { public int Id { get; set; } [PersonalData<Delivery>] public string Email { get; set; } = ""; }
public class Product { public int Id { get; set; } }
public class Views { public CustomerView Find(int id) => new(); public CustomerView First() => new(); }
public abstract class Stage
{
    protected static Views views = new();
    protected static List<Customer> customers = [];
    protected static List<Product> products = [];
    protected WebApplication app = null!;
    protected IServiceCollection services = null!;
    protected AuthorizationPolicy signedIn = null!;
}
