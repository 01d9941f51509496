using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases.Conversions;

public readonly record struct MemberId(Guid Value);

public enum Rank { None, Gold }

/// <summary>A typed key, values that columns hold in another form, a computed column, a token that the application writes; kept as a row.</summary>
[DataSubject(OnErasure = RowErasure.EraseMembers), PersonalData<Letters>]
public partial class Member
{
    public MemberId Id { get; set; }
    public required string FirstName { get; set; }
    [PersonalData<Letters>(DataCategory.Name, Erasure = ErasureMethod.Replace, Replacement = "gone")] public required string LastName { get; set; }
    [NotPersonalData("computed from the names")] public string FullName { get; private set; } = "";
    public Rank Rank { get; set; }
    public Guid Reference { get; set; }
    [PersonalData<Letters>(DataCategory.BirthDate, Erasure = ErasureMethod.Generalize)] public DateOnly Birth { get; set; }
    [PersonalData<Letters>(DataCategory.EmailAddress, Erasure = ErasureMethod.Pseudonymize)] public required string Email { get; set; }
    [NotPersonalData("a version")] public Guid Version { get; set; }
    public List<Visit> Visits { get; } = [];
}

public partial class Visit
{
    public int Id { get; set; }
    public MemberId MemberId { get; set; }
    public required Member Member { get; set; }
    [PersonalData<Letters>] public string? Door { get; set; }
}

[PersonalDataStore]
public partial class ClubContext(DbContextOptions<ClubContext> options) : DbContext(options)
{
    public DbSet<Member> Members => Set<Member>();
    public DbSet<Visit> Visits => Set<Visit>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Member>(member =>
        {
            member.Property(m => m.Id).HasConversion(id => id.Value, value => new MemberId(value));
            member.Property(m => m.FirstName).HasConversion(name => new string(name.Reverse().ToArray()), stored => new string(stored.Reverse().ToArray()));
            member.Property(m => m.Rank).HasConversion<string>();
            member.Property(m => m.FullName).HasComputedColumnSql("\"FirstName\" || ' ' || \"LastName\"", stored: true);
            member.Property(m => m.Email).HasMaxLength(20);
            member.HasIndex(m => m.Email).IsUnique();
            member.Property(m => m.Version).IsConcurrencyToken();
        });
        modelBuilder.Entity<Visit>().Property(v => v.MemberId).HasConversion(id => id.Value, value => new MemberId(value));
    }
}

public sealed class Case : MappingCase
{
    public override EntityDescriptor Subject => Member.PersonalDataDescriptor;

    public override DbContext Open(Action<DbContextOptionsBuilder> configure) => new ClubContext(Options<ClubContext>(configure));

    public override SubjectId Add(DbContext context, string canary, int number)
    {
        var member = new Member { Id = new MemberId(Guid.NewGuid()), FirstName = new string(canary.Reverse().ToArray()), LastName = canary, Email = canary + number, Rank = Rank.Gold, Reference = Guid.NewGuid(), Birth = new DateOnly(1980, 5, 17) };
        context.Add(member);
        context.Add(new Visit { Member = member, Door = canary + " door" });
        return member.GetSubjectId();
    }
}
