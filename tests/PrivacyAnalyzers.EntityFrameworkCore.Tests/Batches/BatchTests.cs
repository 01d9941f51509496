using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Crashing;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Batches;

/// <summary>People with more rows than one transaction should change.</summary>
public sealed class BatchTests
{
    private const int Rows = 10;

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Batches_DoWhatOneTransactionDoes_AndLeaveOneReceipt(ITestServer server)
    {
        using var whole = Open(server);
        var commits = new Commits();
        using var setting = Open(server, builder => builder.AddInterceptors(commits));
        var expected = await whole.Eraser(options: Sized(1000)).EraseAsync(Client.PersonalDataDescriptor, Fill(whole).GetSubjectId(), Setting.Request);
        var client = Fill(setting);
        var others = Others(setting);
        commits.Count = 0;
        var progress = new Told();
        var receipt = await setting.Eraser(options: Sized(4)).EraseAsync(Client.PersonalDataDescriptor, client.GetSubjectId(), Setting.Request, progress);
        Assert.True(commits.Count > 10, $"{commits.Count} transactions");
        Assert.Equal(commits.Count - 1, progress.All.Count);
        Assert.Equal(Enumerable.Range(1, progress.All.Count), progress.All.Select(static told => told.Batches));
        Assert.Equal(Rows * 7, progress.All[^1].Rows);
        Assert.Equal(Lines(expected), Lines(receipt));
        Assert.Equal(Rows, receipt.Members.Single(static line => line is { Path: "Text", Outcome: ErasureOutcome.Deleted }).Rows);
        Assert.Equal(Rows, receipt.Members.Single(static line => line is { Path: "Nick", Outcome: ErasureOutcome.Pseudonymized }).Rows);
        AssertErased(setting);
        Assert.Equal(others, Others(setting));
        Assert.Single(setting.With(static context => context.Set<StoredReceipt>().ToList()));
        Assert.Empty(await setting.Eraser().ListUnfinishedAsync());

        // Each value was replaced once: by what one transaction would have put there.
        Assert.Equal(Nicks(whole), Nicks(setting));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task OneTransaction_IsEnough_WhereRowsAreFew(ITestServer server)
    {
        using var setting = Open(server);
        var client = Fill(setting);
        var progress = new Told();
        await setting.Eraser(options: Sized(Rows * 7)).EraseAsync(Client.PersonalDataDescriptor, client.GetSubjectId(), Setting.Request, progress);
        Assert.Empty(progress.All);
        AssertErased(setting);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhatWasInterrupted_IsFound_AndGoesOn(ITestServer server)
    {
        using var setting = Open(server);
        var client = Fill(setting);
        var request = Setting.Request;
        using var cancellation = new CancellationTokenSource();
        var eraser = setting.Eraser(options: Sized(4));
        var before = Mentions(setting);
        var interrupted = new Told { After = 3, Then = cancellation.Cancel };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => eraser.EraseAsync(Client.PersonalDataDescriptor, client.GetSubjectId(), request, interrupted, cancellation.Token));
        var unfinished = Assert.Single(await eraser.ListUnfinishedAsync());
        Assert.Equal((request.Id, 3, Setting.Now), (unfinished.RequestId, unfinished.Batches, unfinished.BeganAt));
        Assert.InRange(Mentions(setting), 1, before - Rows);
        Assert.Empty(setting.With(static context => context.Set<StoredReceipt>().ToList()));

        // Nobody writes the person meanwhile, and nobody lets them in.
        await using (var late = setting.CreateDbContext())
        {
            late.Add(new Message { Client = (await late.Clients.FindAsync(client.Id))!, Text = "bruno late" });
            await Assert.ThrowsAsync<ErasedPersonException>(() => late.SaveChangesAsync());
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => new ErasedPeople<ArchiveContext>(setting, Setting.Keys).AcceptAsync(client.GetSubjectId()));
        var progress = new Told();
        var receipt = await eraser.ResumeAsync(request.Id, progress);
        Assert.Equal(4, progress.All[0].Batches);
        Assert.Equal((request.Id, request.ReceivedAt), (receipt.Request.Id, receipt.Request.ReceivedAt));
        Assert.Equal(2 * Rows, receipt.Members.Single(static line => line is { Path: "File", Outcome: ErasureOutcome.Deleted }).Rows);
        AssertErased(setting);
        Assert.Empty(await eraser.ListUnfinishedAsync());
        await Assert.ThrowsAsync<KeyNotFoundException>(() => eraser.ResumeAsync(request.Id));
        Assert.Single(setting.With(static context => context.Set<StoredReceipt>().ToList()));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task InterruptedAfterEachBatch_AndAskedAgain_EndsAsIfItHadNotBeen(ITestServer server)
    {
        using var setting = Open(server);
        var (client, request, eraser) = (Fill(setting), Setting.Request, setting.Eraser(options: Sized(4)));
        for (var interruptions = 0; ; interruptions++)
        {
            using var cancellation = new CancellationTokenSource();
            try
            {
                var receipt = await eraser.EraseAsync(Client.PersonalDataDescriptor, client.GetSubjectId(), request, new Told { After = 1, Then = cancellation.Cancel }, cancellation.Token);
                Assert.True(interruptions > 10, $"{interruptions} interruptions");
                Assert.Equal(Rows, receipt.Members.Single(static line => line is { Path: "Nick", Outcome: ErasureOutcome.Pseudonymized }).Rows);
                AssertErased(setting);
                return;
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task AnotherPlan_IsNoPlanToGoOnWith_ButANewRequestIs(ITestServer server)
    {
        using var setting = Open(server);
        var (client, request, eraser) = (Fill(setting), Setting.Request, setting.Eraser(options: Sized(4)));
        using var cancellation = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => eraser.EraseAsync(Client.PersonalDataDescriptor, client.GetSubjectId(), request, new Told { After = 2, Then = cancellation.Cancel }, cancellation.Token));
        setting.With(static context => context.Database.ExecuteSqlRaw("""UPDATE "PrivacyErasureCheckpoints" SET "PlanFingerprint" = 'another'"""));
        var before = setting.Contents();
        var refused = await Assert.ThrowsAsync<ErasurePlanChangedException>(() => eraser.ResumeAsync(request.Id));
        Assert.Contains("began under another plan", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ErasurePlanChangedException>(() => eraser.EraseAsync(Client.PersonalDataDescriptor, client.GetSubjectId(), request));
        Assert.Equal(before, setting.Contents());
        await eraser.EraseAsync(Client.PersonalDataDescriptor, client.GetSubjectId(), Setting.Request);
        AssertErased(setting);
        Assert.Empty(await eraser.ListUnfinishedAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task TransientFaultAtEachCommand_IsTriedAgain_AndCountedOnce(ITestServer server)
    {
        var faults = new Faults();
        using var setting = Open(server, builder => builder.AddInterceptors(faults).ReplaceService<IExecutionStrategyFactory, RetryingFactory>());

        // The commands are the same on both servers: on the slower one, some of them.
        for (var failing = 1; ; failing += server is SqliteServer ? 1 : 9)
        {
            var client = setting.With(context => context.Add("bruno" + failing, 2));
            (faults.At, faults.Count, faults.HasFailed) = (failing, 0, false);
            var receipt = await setting.Eraser(options: Sized(3)).EraseAsync(Client.PersonalDataDescriptor, client.GetSubjectId(), Setting.Request);
            faults.At = 0;
            Assert.All(new[] { "Text", "Nick", "Wish", "Greeting" }, path => Assert.Equal(2, receipt.Members.Single(line => line.Path == path).Rows));
            if (!faults.HasFailed)
            {
                Assert.True(failing > 60, $"an erasure has more commands than {failing}");
                AssertErased(setting);
                return;
            }
        }
    }

    [Fact]
    public async Task WhatTheDatabaseKeeps_EndsTheRun_InsteadOfBeingTriedForEver()
    {
        using var setting = Open(new SqliteServer());
        var client = Fill(setting);
        setting.With(static context => context.Database.ExecuteSqlRaw("CREATE TRIGGER keeps BEFORE DELETE ON Attachments BEGIN SELECT RAISE(IGNORE); END"));
        var failed = await Assert.ThrowsAsync<ErasureVerificationException>(() => setting.Eraser(options: Sized(4)).EraseAsync(Client.PersonalDataDescriptor, client.GetSubjectId(), Setting.Request));
        Assert.Contains("'Attachments'", failed.Message, StringComparison.Ordinal);
    }

    internal static PersonalDataOptions Sized(int size)
    {
        var options = Setting.Keys;
        options.BatchSize = size;
        return options;
    }

    internal static void AssertErased(Setting<ArchiveContext> setting) =>
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("bruno", StringComparison.OrdinalIgnoreCase) && !row.StartsWith("Shipments", StringComparison.Ordinal));

    private static List<string> Lines(ErasureReceipt receipt) => [.. receipt.Members.Select(static line => $"{line.Entity} {line.Path} {line.Outcome} {line.Rows}")];

    private static List<string> Others(Setting<ArchiveContext> setting) => [.. setting.Contents().Where(static row => row.Contains("alice", StringComparison.OrdinalIgnoreCase))];

    private static int Mentions(Setting<ArchiveContext> setting) => setting.Contents().Sum(static row => row.ToLowerInvariant().Split("bruno").Length - 1);

    private static List<string> Nicks(Setting<ArchiveContext> setting) => setting.With(static context => context.Ratings.Select(static rating => rating.Nick).ToList()).Order(StringComparer.Ordinal).ToList();

    private static Client Fill(Setting<ArchiveContext> setting) => setting.With(static context =>
    {
        context.Add("alice x", 3);
        return context.Add("bruno", Rows);
    });

    internal static Setting<ArchiveContext> Open(ITestServer server, Action<DbContextOptionsBuilder>? also = null) => new(server, configure =>
    {
        var builder = new DbContextOptionsBuilder<ArchiveContext>().AddInterceptors(new WriterGuard(Setting.Keys));
        configure(builder);
        also?.Invoke(builder);
        return new ArchiveContext(builder.Options);
    });

    private sealed class Told : IProgress<ErasureProgress>
    {
        internal List<ErasureProgress> All { get; } = [];

        internal int After { get; init; }

        internal Action? Then { get; init; }

        public void Report(ErasureProgress value)
        {
            All.Add(value);
            if (All.Count == After)
            {
                Then?.Invoke();
            }
        }
    }

    private sealed class Commits : DbTransactionInterceptor
    {
        internal int Count { get; set; }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Count++;
            return Task.CompletedTask;
        }
    }
}
