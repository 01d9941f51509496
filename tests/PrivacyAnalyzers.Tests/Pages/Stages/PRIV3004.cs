// privacy.level = whole
global using Microsoft.EntityFrameworkCore;
global using Microsoft.Extensions.Configuration;
global using Microsoft.Extensions.DependencyInjection;
global using Microsoft.Extensions.Hosting;
public static class Servers { public static DbContextOptionsBuilder UseSqlServer(this DbContextOptionsBuilder options, string connection) => options; }
[DataSubject] public class Customer { public int Id { get; set; } [PersonalData<Newsletter>] public string Email { get; set; } = ""; }
public class Shop : DbContext { public DbSet<Customer> Customers => Set<Customer>(); }
[Purpose(LegalBasis.Consent, "Letter", Retention = "P3Y")] public sealed class Newsletter : IPurpose;
public abstract class Stage
{
    protected DbContextOptionsBuilder options = null!;
    protected IServiceCollection services = null!;
    protected IHostEnvironment environment = null!;
    protected IConfiguration configuration = null!;
    protected string connection = "";
}
