using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>A date stays while the period of another member of its row counts from it, and goes with the last of them.</summary>
public sealed class KeptDateTests
{
    private static readonly DateTimeOffset Signed = Setting.Now.AddYears(-4);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Erasure_LeavesTheDateOfWhatItKeeps(ITestServer server)
    {
        using var setting = Open(server);
        var receipt = await setting.Eraser().EraseAsync(Signatory.PersonalDataDescriptor, setting.With(Add), Setting.Request);
        AssertKept(setting);
        var line = Assert.Single(receipt.Members, static member => member.Path == "SignedAt");
        Assert.Equal((ErasureOutcome.Kept, "the period of 'Signature' counts from it", Signed.AddYears(10)), (line.Outcome, line.Reason, line.Until));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Withdrawal_LeavesTheDateOfWhatItKeeps(ITestServer server)
    {
        using var setting = Open(server);
        await setting.Eraser().EraseForAsync<Letters>(Signatory.PersonalDataDescriptor, setting.With(Add), Setting.Request);
        AssertKept(setting);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Purge_LeavesTheDateOfWhatItKeeps_AndTakesItWithTheLast(ITestServer server)
    {
        using var setting = Open(server);
        setting.With(Add);
        await new PersonalDataPurger<SignatoryContext>(setting, Setting.Keys, policy: null, new StoppedClock(Setting.Now)).PurgeAsync(isDryRun: false);
        AssertKept(setting);
        await new PersonalDataPurger<SignatoryContext>(setting, Setting.Keys, policy: null, new StoppedClock(Signed.AddYears(10).AddDays(1))).PurgeAsync(isDryRun: false);
        Assert.Empty(setting.With(static context => context.Signatories.ToList()));
    }

    private static void AssertKept(Setting<SignatoryContext> setting)
    {
        var signatory = Assert.Single(setting.With(static context => context.Signatories.AsNoTracking().ToList()));
        Assert.Equal(("bruno signature", Signed, null), (signatory.Signature, signatory.SignedAt, signatory.Email));
    }

    private static SubjectId Add(SignatoryContext context)
    {
        var signatory = new Signatory { Id = Guid.NewGuid(), Email = "bruno@example.org", Signature = "bruno signature", SignedAt = Signed };
        context.Add(signatory);
        return signatory.GetSubjectId();
    }

    private static Setting<SignatoryContext> Open(ITestServer server) => new(server, static configure =>
    {
        var builder = new DbContextOptionsBuilder<SignatoryContext>();
        configure(builder);
        return new SignatoryContext(builder.Options);
    });
}

[DataSubject]
public partial class Signatory
{
    public Guid Id { get; set; }
    [PersonalData<Letters>(DataCategory.EmailAddress)] public string? Email { get; set; }
    [PersonalData<Accounts>(DataCategory.Image)] public required string Signature { get; set; }

    // Collected for one purpose, and counted from for another.
    [PersonalData<Letters>(DataCategory.Behaviour), RetentionStart(RetentionFrom.Collection)] public DateTimeOffset SignedAt { get; set; }
}

[PersonalDataStore]
public partial class SignatoryContext(DbContextOptions<SignatoryContext> options) : DbContext(options)
{
    public DbSet<Signatory> Signatories => Set<Signatory>();
}
