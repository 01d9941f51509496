using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Recipients;

[Purpose(LegalBasis.Consent, "Send you news", Key = "club.news", Retention = "P3Y", Marketing = true, Channel = Channel.Email)]
[Recipient("Mailer", RecipientRole.Processor)]
public sealed class ClubNews : IPurpose;

[Purpose(LegalBasis.Contract, "Run the club", Key = "club.membership", Retention = "P5Y", From = RetentionFrom.EndOfRelation)]
[Recipient("Printer", RecipientRole.Processor)]
[Recipient("Hoster", RecipientRole.Processor)]
[Recipient("Accounting", RecipientRole.Internal)]
public sealed class Membership : IPurpose;

/// <summary>People that others know too.</summary>
[DataSubject, PersonalData<Membership>]
public partial class Member
{
    public Guid Id { get; set; }
    public required string Name { get; set; }
    [PersonalData<ClubNews>(DataCategory.EmailAddress)] public string? Email { get; set; }
    [PersonalData<Membership>(DataCategory.TelephoneNumber)] public string? Phone { get; set; }
    public Contact? Contact { get; set; }
    public List<Visit> Visits { get; } = [];
}

[PersonalData<ClubNews>]
public partial class Contact
{
    [PersonalData<ClubNews>(DataCategory.EmailAddress)] public string? Second { get; set; }
}

public partial class Visit
{
    public int Id { get; set; }
    public required Member Member { get; set; }

    // A friend's, not the member's own.
    [PersonalData<ClubNews>(DataCategory.EmailAddress)] public string? GuestEmail { get; set; }
}

[PersonalDataStore]
public partial class ClubContext(DbContextOptions<ClubContext> options) : DbContext(options)
{
    public DbSet<Member> Members => Set<Member>();
    public DbSet<Visit> Visits => Set<Visit>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Member>().OwnsOne(member => member.Contact, static contact => contact.ToJson());
        modelBuilder.UsePrivacyTables();
    }
}

/// <summary>A recipient that notes what it is told, and does what the test says.</summary>
internal sealed class ToldRecipient(string name, Func<RecipientErasureRequest, RecipientErasureState>? answer = null) : IRecipientEraser
{
    internal List<RecipientErasureRequest> Told { get; } = [];

    public string Recipient => name;

    public Task<RecipientErasureState> EraseAsync(RecipientErasureRequest request, CancellationToken cancellationToken = default)
    {
        lock (Told)
        {
            Told.Add(request);
        }

        return Task.FromResult(answer?.Invoke(request) ?? RecipientErasureState.Done);
    }
}

internal static class Club
{
    internal static Policy Ended { get; } = new(ended: Setting.Now.AddDays(-1));

    internal static Setting<ClubContext> Open(ITestServer server, params IInterceptor[] interceptors) => new(server, configure =>
    {
        var builder = new DbContextOptionsBuilder<ClubContext>();
        configure(builder);
        builder.AddInterceptors(interceptors);
        return new ClubContext(builder.Options);
    });

    internal static SubjectId Add(this Setting<ClubContext> setting, string canary, string? phone = "06 12 34 56 78") => setting.With(context =>
    {
        var member = new Member
        {
            Id = Guid.NewGuid(),
            Name = canary,
            Email = canary + "@Example.org",
            Phone = phone,
            Contact = new Contact { Second = canary + ".second@example.org" },
            Visits = { new Visit { Member = null!, GuestEmail = canary + ".guest@example.org" } },
        };
        context.Add(member);
        return member.GetSubjectId();
    });

    internal static PersonalDataOptions Options
    {
        get
        {
            var options = Setting.Keys;
            options.TelephoneCountryCode = "33";
            options.HostsOfTheDatabase.Add("Hoster");
            return options;
        }
    }

    internal static PersonalDataEraser<ClubContext> EraserTelling(this Setting<ClubContext> setting, params IRecipientEraser[] recipients) => new(setting, Options, Ended, new StoppedClock(Setting.Now), recipients);

    internal static RecipientNotices<ClubContext> Notices(this Setting<ClubContext> setting, DateTimeOffset now, params IRecipientEraser[] recipients) => new(setting, Options, recipients, timing: null, new StoppedClock(now));

    internal static OppositionList<ClubContext> Oppositions(this Setting<ClubContext> setting) => new(setting, Options, new StoppedClock(Setting.Now));

    internal static bool Names(this IReadOnlyList<string> contents, string canary) => contents.Any(row => row.Contains(canary, StringComparison.OrdinalIgnoreCase));
}
