using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Crashing;

[Purpose(LegalBasis.Consent, "Send you letters", Key = "archive.letters", Retention = "P3Y", Marketing = true, Channel = Channel.Post)]
[Recipient(Postman, RecipientRole.Processor)]
public sealed class Correspondence : IPurpose
{
    public const string Postman = "Postman";
}

[Purpose(LegalBasis.Contract, "Deliver your order", Key = "archive.delivery", Retention = "P5Y", From = RetentionFrom.EndOfRelation)]
public sealed class Transport : IPurpose;

/// <summary>A person with rows that go, rows that stay empty, and rows that are found in other ways.</summary>
[DataSubject, PersonalData<Correspondence>]
public partial class Client
{
    public Guid Id { get; set; }
    public string? Name { get; set; }
    [PersonalData<Correspondence>(DataCategory.EmailAddress)] public string? Email { get; set; }
}

public partial class Message
{
    public int Id { get; set; }
    public required Client Client { get; set; }
    [PersonalData<Correspondence>] public string? Text { get; set; }
    public List<Attachment> Attachments { get; } = [];
}

public partial class Attachment
{
    public int Id { get; set; }
    public required Message Message { get; set; }
    [PersonalData<Correspondence>] public string? File { get; set; }
}

/// <summary>Not the client's: it stays, without what it refers to.</summary>
public class Answer
{
    public int Id { get; set; }
    [NotOwned("the clerk's")] public Message? Message { get; set; }
    public required string Signature { get; set; }
}

/// <summary>Stays, under another name, and has a key of two parts.</summary>
public partial class Rating
{
    public int Year { get; set; }
    public int Number { get; set; }
    public Guid? ClientId { get; set; }
    [OwnedBy<Client>(OnErasure = RowErasure.EraseMembers)] public Client? Client { get; set; }
    [PersonalData<Correspondence>] public required string Nick { get; set; }
    [PersonalData<Correspondence>] public string? Comment { get; set; }
    [NotPersonalData("a number")] public int Stars { get; set; }
}

/// <summary>A contract keeps a part of it.</summary>
public partial class Shipment
{
    public int Id { get; set; }
    public required Client Client { get; set; }
    [PersonalData<Transport>] public string? Label { get; set; }
    [PersonalData<Correspondence>] public string? Greeting { get; set; }
}

/// <summary>Knows the address only.</summary>
public partial class Lead
{
    public int Id { get; set; }
    [OwnedBy<Client>(References = nameof(Client.Email))] public required string Email { get; set; }
    [PersonalData<Correspondence>] public string? Wish { get; set; }
}

[PersonalDataStore]
public partial class ArchiveContext(DbContextOptions<ArchiveContext> options) : DbContext(options)
{
    private static int LastRating;

    public DbSet<Client> Clients => Set<Client>();
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<Answer> Answers => Set<Answer>();
    public DbSet<Rating> Ratings => Set<Rating>();
    public DbSet<Shipment> Shipments => Set<Shipment>();
    public DbSet<Lead> Leads => Set<Lead>();

    /// <summary>Adds a person with so many rows of each kind.</summary>
    public Client Add(string canary, int rows)
    {
        var client = new Client { Id = Guid.NewGuid(), Name = canary, Email = canary + "@example.org" };
        for (var i = 1; i <= rows; i++)
        {
            var message = new Message { Client = client, Text = canary + " text " + i, Attachments = { new Attachment { Message = null!, File = canary + " file " + i }, new Attachment { Message = null!, File = canary + " other file " + i } } };
            Add(new Answer { Message = message, Signature = "the clerk " + i });
            Add(new Rating { Year = 2020 + (i % 3), Number = Interlocked.Increment(ref LastRating), Client = client, Nick = canary + " nick " + i, Comment = canary + " comment " + i, Stars = i });
            Add(new Shipment { Client = client, Label = canary + " label " + i, Greeting = canary + " greeting " + i });
            Add(new Lead { Email = client.Email.ToUpperInvariant(), Wish = canary + " wish " + i });
        }

        SaveChanges();
        return client;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UsePrivacyTables();
        modelBuilder.Entity<Rating>().HasKey(static rating => new { rating.Year, rating.Number });
        modelBuilder.Entity<Rating>().HasOne(static rating => rating.Client).WithMany().HasForeignKey(static rating => rating.ClientId);
    }
}
