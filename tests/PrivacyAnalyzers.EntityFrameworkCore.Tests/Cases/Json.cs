using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases.Json;

[DataSubject(OnErasure = RowErasure.EraseMembers), PersonalData<Letters>]
public partial class Patient
{
    public Guid Id { get; set; }
    public required string Name { get; set; }
    public required Profile Profile { get; set; }
    public List<Visit> Visits { get; } = [];
}

[PersonalData<Letters>(DataCategory.FreeText)]
public partial class Profile
{
    public required string Mood { get; set; }
    public string? Comment { get; set; }
    [NotPersonalData("how pages look")] public string Theme { get; set; } = "dark";
    public required Contact Contact { get; set; }
}

[PersonalData<Letters>(DataCategory.Name)]
public partial class Contact
{
    public required string Name { get; set; }
    [PersonalData<Letters>(DataCategory.BirthDate, Erasure = ErasureMethod.Generalize)] public DateOnly Birth { get; set; }
}

[PersonalData<Letters>(DataCategory.Health)]
public partial class Visit
{
    public required string Reason { get; set; }
}

[PersonalDataStore]
public partial class ClinicContext(DbContextOptions<ClinicContext> options) : DbContext(options)
{
    public DbSet<Patient> Patients => Set<Patient>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Patient>(patient =>
    {
        patient.OwnsOne(p => p.Profile, profile =>
        {
            profile.ToJson();
            profile.OwnsOne(p => p.Contact);
        });
        patient.OwnsMany(p => p.Visits, visit => visit.ToJson());
    });
}

public sealed class Case : MappingCase
{
    public override EntityDescriptor Subject => Patient.PersonalDataDescriptor;

    public override DbContext Open(Action<DbContextOptionsBuilder> configure) => new ClinicContext(Options<ClinicContext>(configure));

    public override SubjectId Add(DbContext context, string canary, int number)
    {
        var patient = new Patient
        {
            Id = Guid.NewGuid(),
            Name = canary,
            Profile = new Profile { Mood = canary + " mood", Comment = canary + " comment", Contact = new Contact { Name = canary + " contact", Birth = new DateOnly(1980, 5, 17) } },
            Visits = { new Visit { Reason = canary + " reason" } },
        };
        context.Add(patient);
        return patient.GetSubjectId();
    }
}
