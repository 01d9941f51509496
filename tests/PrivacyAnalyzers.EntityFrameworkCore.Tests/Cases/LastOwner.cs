using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases.LastOwner;

[DataSubject, PersonalData<Letters>]
public partial class Author
{
    public int Id { get; set; }
    public required string Name { get; set; }
}

/// <summary>Two columns hold owners.</summary>
public partial class Draft
{
    public int Id { get; set; }
    public int? WriterId { get; set; }
    public int? EditorId { get; set; }
    [OwnedBy<Author>] public Author? Writer { get; set; }
    [OwnedBy<Author>] public Author? Editor { get; set; }
    [PersonalData<Letters>] public string? Text { get; set; }
}

/// <summary>A join table holds owners.</summary>
public partial class Book
{
    public int Id { get; set; }
    [OwnedBy<Author>] public List<Author> Authors { get; } = [];
    [PersonalData<Letters>] public required string Title { get; set; }
    public List<Page> Pages { get; } = [];
}

public partial class Page
{
    public int Id { get; set; }
    public required Book Book { get; set; }
    [PersonalData<Letters>] public string? Text { get; set; }
}

[PersonalDataStore]
public partial class LibraryContext(DbContextOptions<LibraryContext> options) : DbContext(options)
{
    public DbSet<Author> Authors => Set<Author>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<Book> Books => Set<Book>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Draft>().HasOne(d => d.Writer).WithMany().HasForeignKey(d => d.WriterId);
        modelBuilder.Entity<Draft>().HasOne(d => d.Editor).WithMany().HasForeignKey(d => d.EditorId);
        modelBuilder.Entity<Book>().HasMany(b => b.Authors).WithMany();
    }
}

public sealed class Case : MappingCase
{
    public override EntityDescriptor Subject => Author.PersonalDataDescriptor;

    public override DbContext Open(Action<DbContextOptionsBuilder> configure) => new LibraryContext(Options<LibraryContext>(configure));

    public override SubjectId Add(DbContext context, string canary, int number)
    {
        var author = new Author { Name = canary };
        context.Add(new Draft { Writer = author, Editor = author, Text = canary + " twice" });
        context.Add(new Draft { Writer = author, Text = canary + " once" });
        context.Add(new Book { Title = canary + " alone", Authors = { author }, Pages = { new Page { Book = null!, Text = canary + " page" } } });

        // Shared with the one before: theirs until both are gone.
        if (context.Set<Author>().Local.FirstOrDefault(other => other != author) is { } other)
        {
            context.Add(new Draft { Writer = other, Editor = author, Text = "shared draft" });
            context.Add(new Book { Title = "shared book", Authors = { author, other }, Pages = { new Page { Book = null!, Text = "shared page" } } });
        }

        context.SaveChanges();
        return author.GetSubjectId();
    }
}
