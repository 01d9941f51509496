using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases.Hierarchies;

[DataSubject, PersonalData<Letters>]
public abstract partial class Person
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public List<Message> Messages { get; } = [];
}

public partial class Customer : Person
{
    [PersonalData<Letters>] public string? LoyaltyCard { get; set; }
}

public partial class Vip : Customer
{
    [PersonalData<Letters>] public required string Car { get; set; }
}

public partial class Supplier : Person
{
    [PersonalData<Letters>] public required string Iban { get; set; }
}

public abstract partial class Message
{
    public int Id { get; set; }
    public required Person Person { get; set; }
    [PersonalData<Letters>] public string? Text { get; set; }
}

public partial class Letter : Message
{
    [PersonalData<Letters>] public string? Signature { get; set; }
}

public abstract class PeopleContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Person> People => Set<Person>();
    public DbSet<Vip> Vips => Set<Vip>();
    public DbSet<Supplier> Suppliers => Set<Supplier>();
    public DbSet<Letter> Letters => Set<Letter>();
}

[PersonalDataStore]
public partial class TphContext(DbContextOptions<TphContext> options) : PeopleContext(options);

[PersonalDataStore]
public partial class TptContext(DbContextOptions<TptContext> options) : PeopleContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Person>().UseTptMappingStrategy();
        modelBuilder.Entity<Message>().UseTptMappingStrategy();
    }
}

[PersonalDataStore]
public partial class TpcContext(DbContextOptions<TpcContext> options) : PeopleContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        // Keys are unique over the tables; SQLite has no sequence that could see to it.
        modelBuilder.Entity<Person>().UseTpcMappingStrategy().Property(person => person.Id).ValueGeneratedNever();
        modelBuilder.Entity<Message>().UseTpcMappingStrategy().Property(message => message.Id).ValueGeneratedNever();
    }
}

public abstract class HierarchyCase : MappingCase
{
    public override EntityDescriptor Subject => Person.PersonalDataDescriptor;

    public override SubjectId Add(DbContext context, string canary, int number)
    {
        Person person = number % 2 == 0
            ? new Vip { Id = number, Name = canary, LoyaltyCard = canary + " card", Car = canary + " car" }
            : new Supplier { Id = number, Name = canary, Iban = canary + " iban" };
        context.Add(person);
        context.Add(new Letter { Id = number, Person = person, Text = canary + " text", Signature = canary + " signature" });
        return person.GetSubjectId();
    }
}

public sealed class TphCase : HierarchyCase
{
    public override DbContext Open(Action<DbContextOptionsBuilder> configure) => new TphContext(Options<TphContext>(configure));
}

public sealed class TptCase : HierarchyCase
{
    public override DbContext Open(Action<DbContextOptionsBuilder> configure) => new TptContext(Options<TptContext>(configure));
}

public sealed class TpcCase : HierarchyCase
{
    public override DbContext Open(Action<DbContextOptionsBuilder> configure) => new TpcContext(Options<TpcContext>(configure));
}
