using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases.OneToMany;

[DataSubject, PersonalData<Letters>]
public partial class Customer
{
    public Guid Id { get; set; }
    public required string Name { get; set; }
    public required string Email { get; set; }
    [NotPersonalData("a colour scheme")] public string Theme { get; set; } = "dark";
    public List<Order> Orders { get; } = [];
}

public partial class Order
{
    public int Id { get; set; }
    public required Customer Customer { get; set; }
    [PersonalData<Letters>] public string? Message { get; set; }
    public List<Line> Lines { get; } = [];
}

public class Line
{
    public int Id { get; set; }
    public required Product Product { get; set; }
    public int Quantity { get; set; }
}

public class Product
{
    public int Id { get; set; }
    public required string Title { get; set; }
}

[PersonalDataStore]
public partial class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<Product> Products => Set<Product>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Customer>().HasIndex(customer => customer.Email).IsUnique();
        modelBuilder.Entity<Order>().HasMany(order => order.Lines).WithOne().IsRequired();
    }
}

public sealed class Case : MappingCase
{
    public override EntityDescriptor Subject => Customer.PersonalDataDescriptor;

    public override DbContext Open(Action<DbContextOptionsBuilder> configure) => new ShopContext(Options<ShopContext>(configure));

    public override SubjectId Add(DbContext context, string canary, int number)
    {
        var customer = new Customer { Id = Guid.NewGuid(), Name = canary + " name", Email = canary + "@example.org" };
        var product = new Product { Title = "Tea " + number };
        for (var i = 0; i < 3; i++)
        {
            context.Add(new Order { Customer = customer, Message = canary + " message", Lines = { new Line { Product = product, Quantity = i } } });
        }

        return customer.GetSubjectId();
    }
}
