using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases.ManyToMany;

[DataSubject, PersonalData<Letters>]
public partial class Reader
{
    public int Id { get; set; }
    public required string Name { get; set; }
    public List<Topic> Topics { get; } = [];
}

public class Topic
{
    public int Id { get; set; }
    public required string Title { get; set; }
    public List<Reader> Readers { get; } = [];
}

[PersonalDataStore]
public partial class ReadingContext(DbContextOptions<ReadingContext> options) : DbContext(options)
{
    public DbSet<Reader> Readers => Set<Reader>();
    public DbSet<Topic> Topics => Set<Topic>();
}

public sealed class Case : MappingCase
{
    public override EntityDescriptor Subject => Reader.PersonalDataDescriptor;

    public override DbContext Open(Action<DbContextOptionsBuilder> configure) => new ReadingContext(Options<ReadingContext>(configure));

    public override SubjectId Add(DbContext context, string canary, int number)
    {
        var topic = context.Set<Topic>().Local.FirstOrDefault() ?? new Topic { Title = "Tea" };
        var reader = new Reader { Name = canary, Topics = { topic } };
        context.Add(reader);
        context.SaveChanges();
        return reader.GetSubjectId();
    }
}
