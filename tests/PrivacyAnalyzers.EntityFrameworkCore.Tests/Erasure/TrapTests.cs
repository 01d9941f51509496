using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Cases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>What went wrong in databases before.</summary>
public sealed class TrapTests
{
    private static readonly Policy Ended = new(Setting.Now.AddMonths(-1));

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task UnknownPerson_IsNeverASilentSuccess(ITestServer server)
    {
        using var setting = Open(server);
        var missing = await Assert.ThrowsAsync<KeyNotFoundException>(() => setting.Eraser().EraseAsync(Buyer.PersonalDataDescriptor, new SubjectId(Buyer.PersonalDataDescriptor.Facts.SubjectName!, "4711"), Setting.Request));
        Assert.DoesNotContain("4711", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task IdentityOfAnotherKind_OrAKeyThatIsNone_IsRefused(ITestServer server)
    {
        using var setting = Open(server);
        await Assert.ThrowsAsync<ArgumentException>(() => setting.Eraser().EraseAsync(Buyer.PersonalDataDescriptor, new SubjectId("patient", "1"), Setting.Request));
        await Assert.ThrowsAsync<ArgumentException>(() => setting.Eraser().EraseAsync(Buyer.PersonalDataDescriptor, new SubjectId(Buyer.PersonalDataDescriptor.Facts.SubjectName!, "one"), Setting.Request));
        await Assert.ThrowsAsync<ArgumentException>(() => setting.Eraser().EraseAsync(Buyer.PersonalDataDescriptor, default, Setting.Request));
        await Assert.ThrowsAsync<ArgumentException>(() => setting.Eraser().EraseAsync(Tests.Cases.ManyToMany.Reader.PersonalDataDescriptor, new SubjectId("x", "1"), Setting.Request));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ErasedTwice_IsNotFound_OrChangesNothingTwice(ITestServer server)
    {
        using var setting = Open(server);
        var (gone, kept) = setting.With(static context => (context.Add("bruno"), context.Add("chloe", 2025)));
        await setting.Eraser(Ended).EraseAsync(Buyer.PersonalDataDescriptor, gone.GetSubjectId(), Setting.Request);
        await Assert.ThrowsAsync<KeyNotFoundException>(() => setting.Eraser(Ended).EraseAsync(Buyer.PersonalDataDescriptor, gone.GetSubjectId(), Setting.Request));
        await setting.Eraser(Ended).EraseAsync(Buyer.PersonalDataDescriptor, kept.GetSubjectId(), Setting.Request);
        var second = await setting.Eraser(Ended).EraseAsync(Buyer.PersonalDataDescriptor, kept.GetSubjectId(), Setting.Request);
        Assert.DoesNotContain(second.Members, static member => member.Outcome == ErasureOutcome.Deleted);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task StaleTrackedSave_FailsInsteadOfWritingTheAddressBack(ITestServer server)
    {
        using var setting = Open(server);
        var id = setting.With(static context => context.Add("bruno", 2025)).GetSubjectId();
        await using var stale = setting.CreateDbContext();
        var tracked = await stale.Buyers.SingleAsync();
        await setting.Eraser(Ended).EraseAsync(Buyer.PersonalDataDescriptor, id, Setting.Request);
        tracked.Email = "bruno@example.com";
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => stale.SaveChangesAsync());
        Assert.DoesNotContain(setting.Contents(), static row => row.StartsWith("Buyers", StringComparison.Ordinal) && row.Contains("bruno", StringComparison.Ordinal));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task RowsThatQueriesFilterOut_AreErasedToo(ITestServer server)
    {
        using var setting = Open(server);
        var id = setting.With(static context =>
        {
            var buyer = context.Add("bruno", 2010);
            buyer.IsDeleted = true;
            return buyer.GetSubjectId();
        });
        await setting.Eraser(Ended).EraseAsync(Buyer.PersonalDataDescriptor, id, Setting.Request);
        Assert.Empty(setting.Contents());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task TransientFaultAtEachCommand_IsTriedAgain(ITestServer server)
    {
        for (var failing = 1; ; failing++)
        {
            var faults = new Faults();
            using var setting = Open(server, builder => builder.AddInterceptors(faults).ReplaceService<IExecutionStrategyFactory, RetryingFactory>());
            var id = setting.With(static context => context.Add("bruno", 2010, 2025)).GetSubjectId();
            faults.At = failing;
            var receipt = await setting.Eraser(Ended).EraseAsync(Buyer.PersonalDataDescriptor, id, Setting.Request);
            faults.At = 0;
            Assert.Equal("bruno 2025", setting.With(static context => context.Invoices.Single()).AddressedTo);
            Assert.Equal(1, receipt.Members.Single(static member => member is { Path: "AddressedTo", Outcome: ErasureOutcome.Deleted }).Rows);
            Assert.DoesNotContain(setting.Contents(), static row => row.StartsWith("Buyers", StringComparison.Ordinal) && row.Contains("bruno", StringComparison.Ordinal));
            if (!faults.HasFailed)
            {
                Assert.True(failing > 5, "an erasure has more commands than that");
                return;
            }
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task CancelledAtEachCommand_ChangesNothing(ITestServer server)
    {
        var faults = new Faults();
        using var setting = Open(server, builder => builder.AddInterceptors(faults));
        var id = setting.With(static context => context.Add("bruno", 2010, 2025)).GetSubjectId();
        var before = setting.Contents();
        for (var at = 1; ; at++)
        {
            using var cancellation = new CancellationTokenSource();
            (faults.At, faults.Cancellation, faults.HasFailed, faults.Count) = (at, cancellation, false, 0);
            var erasure = setting.Eraser(Ended).EraseAsync(Buyer.PersonalDataDescriptor, id, Setting.Request, cancellation.Token);
            if (await Record.ExceptionAsync(() => erasure) is null)
            {
                Assert.True(at > 5, "an erasure has more commands than that");
                return;
            }

            faults.At = 0;
            Assert.Equal(before, setting.Contents());
        }
    }

    [Fact]
    public async Task WhatTheDatabaseWritesBack_IsFound_AndNothingIsErased()
    {
        using var setting = Open(new SqliteServer());
        var id = setting.With(static context => context.Add("bruno", 2025)).GetSubjectId();
        setting.With(static context => context.Database.ExecuteSqlRaw("CREATE TRIGGER keeps AFTER UPDATE ON Buyers BEGIN UPDATE Buyers SET Taste = 'bruno taste' WHERE Id = NEW.Id; END"));
        var before = setting.Contents();
        var failed = await Assert.ThrowsAsync<ErasureVerificationException>(() => setting.Eraser(Ended).EraseAsync(Buyer.PersonalDataDescriptor, id, Setting.Request));
        Assert.Contains("'Buyers'", failed.Message, StringComparison.Ordinal);
        Assert.Equal(before, setting.Contents());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task TwoLastOwnersAtOnce_LeaveNoOrphan(ITestServer server)
    {
        var mapping = new Tests.Cases.LastOwner.Case();
        using var setting = new Setting<DbContext>(server, mapping.Open);
        var people = setting.With(context => new[] { "alice", "bruno" }.Select((canary, i) => mapping.Add(context, canary, i + 1)).ToList());
        await Task.WhenAll(people.Select(person => Task.Run(() => setting.Eraser().EraseAsync(mapping.Subject, person, Setting.Request))));
        Assert.Empty(setting.Contents());
    }

    [Fact]
    public void ReceiptsNeedAKey() => Assert.Throws<InvalidOperationException>(static () =>
    {
        using var setting = Open(new SqliteServer());
        setting.Eraser(options: new PersonalDataOptions());
    });

    private static Setting<BillingContext> Open(ITestServer server, Action<DbContextOptionsBuilder>? also = null) => new(server, configure =>
    {
        var builder = new DbContextOptionsBuilder<BillingContext>();
        configure(builder);
        also?.Invoke(builder);
        return new BillingContext(builder.Options);
    });
}
