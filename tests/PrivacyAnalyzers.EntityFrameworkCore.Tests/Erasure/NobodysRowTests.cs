using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>Rows whose only mark says that they are nobody's: the database would delete them with the person, and they stay.</summary>
public sealed class NobodysRowTests
{
    public static IEnumerable<string> Kinds => ["member", "record", "type"];

    [Theory]
    [OnSqlite(For = nameof(Kinds))]
    [OnPostgreSql(For = nameof(Kinds))]
    public async Task RowsOfNobody_StayAsTheyAre(ITestServer server, string kind)
    {
        using var setting = Open(server);
        var id = setting.With(context =>
        {
            var author = new Author { Name = "canary" };
            context.Add(author);
            context.SaveChanges();
            context.Add(kind switch
            {
                "member" => new Charter { Signer = author, Text = "the charter" },
                "record" => new Stamp(0, author.Id) { Text = "the stamp" },
                _ => new Poster { ByKey = author.Id, By = author, Text = "the poster" },
            });
            return author.GetSubjectId();
        });
        var receipt = await setting.Eraser().EraseAsync(Author.PersonalDataDescriptor, id, Setting.Request);

        var contents = setting.Contents();
        Assert.Contains(contents, static row => row.Contains("Text=the ", StringComparison.Ordinal));
        Assert.DoesNotContain(contents, static row => row.Contains("canary", StringComparison.Ordinal));

        // The key of the row is required: the person's own row stays for it, emptied.
        Assert.Contains(receipt.Members, static member => member is { Path: "Name", Outcome: ErasureOutcome.Pseudonymized, Rows: 1 });
    }

    [Fact]
    public void Plan_KnowsThemFromTheStore_AndAsksNothing()
    {
        using var setting = Open(new SqliteServer());
        setting.With(static context =>
        {
            var plan = PersonalDataPlan.Of(context);
            Assert.Empty(plan.Problems);
            var known = context.GetPersonalData();
            Assert.All([typeof(Charter), typeof(Stamp), typeof(Poster)], type => Assert.Equal(EdgeKind.NotOwned, known.Find(type)!.Facts.Edges[^1].Kind));
            Assert.DoesNotContain(plan.Subjects.Single().Steps, static step => step.Kind == PlanStepKind.Delete && step.Table != "Authors");
        });
    }

    private static Setting<ArchiveOfNobody> Open(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<ArchiveOfNobody>();
        configure(builder);
        return new ArchiveOfNobody(builder.Options);
    });
}

[DataSubject, PersonalData<Letters>]
public partial class Author
{
    public int Id { get; set; }
    public required string Name { get; set; }
}

public class Charter
{
    public int Id { get; set; }
    [NotOwned("the town's")] public required Author Signer { get; set; }
    public required string Text { get; set; }
}

/// <summary>The mark is on a parameter: the property has none.</summary>
public record Stamp(int Id, [NotOwned("the post's")] int EngraverId)
{
    public Author Engraver { get; init; } = null!;
    public required string Text { get; init; }
}

/// <summary>Two keys, one of them without a navigation.</summary>
[NotOwned("the theatre's")]
public class Poster
{
    public int Id { get; set; }
    public required Author By { get; set; }
    public int ByKey { get; set; }
    public required string Text { get; set; }
}

[PersonalDataStore]
public partial class ArchiveOfNobody(DbContextOptions<ArchiveOfNobody> options) : DbContext(options)
{
    public DbSet<Author> Authors => Set<Author>();
    public DbSet<Charter> Charters => Set<Charter>();
    public DbSet<Stamp> Stamps => Set<Stamp>();
    public DbSet<Poster> Posters => Set<Poster>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Poster>().HasOne<Author>().WithMany().HasForeignKey(static poster => poster.ByKey);
}
