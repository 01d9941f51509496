using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Writers;

/// <summary>Writers and erasures at the same time, in transactions of their own.</summary>
public sealed class ParallelWriteTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(400);

    public static IEnumerable<string> Isolations => [nameof(IsolationLevel.ReadCommitted), nameof(IsolationLevel.RepeatableRead), nameof(IsolationLevel.Serializable)];

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhoWroteFirst_IsWaitedFor_AndErased(ITestServer server)
    {
        using var setting = ClubContext.Open(server);
        var member = setting.With(static context => context.Add("bruno"));
        await using var writer = setting.CreateDbContext();
        var transaction = await writer.Database.BeginTransactionAsync();
        writer.AddRange(new Visit { MemberId = member.Id, Note = "bruno at the door" }, new Lead { Email = "BRUNO@example.org", Wish = "bruno's" });
        await writer.SaveChangesAsync();
        var erasure = Task.Run(() => LateWriteTests.EraseAsync(setting, member, policy: null));
        Assert.NotSame(erasure, await Task.WhenAny(erasure, Task.Delay(Moment)));
        await transaction.CommitAsync();
        await transaction.DisposeAsync();
        var receipt = await erasure;
        Assert.Equal(2, receipt.Members.Single(static line => line is { Path: "Note", Outcome: ErasureOutcome.Deleted }).Rows);
        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("bruno at", StringComparison.Ordinal) || row.Contains("bruno's", StringComparison.Ordinal));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task WhoWritesMeanwhile_Waits_AndIsRefused(ITestServer server)
    {
        var pause = new Pause();
        using var setting = ClubContext.Open(server, builder => builder.AddInterceptors(pause));
        var member = setting.With(static context => context.Add("bruno"));
        pause.IsOn = true;
        var erasure = Task.Run(() => LateWriteTests.EraseAsync(setting, member, policy: null));
        await pause.Reached.Task;
        var writes = new List<Task>
        {
            WriteAsync(setting, context => context.Add(new Visit { MemberId = member.Id, Note = "bruno late" })),
            WriteAsync(setting, context => context.Update(new Member { Id = member.Id, Name = "bruno late" })),
            WriteAsync(setting, static context => context.Add(new Lead { Email = "bruno@EXAMPLE.org", Wish = "bruno late" })),
        };
        await Task.WhenAny(Task.WhenAll(writes), Task.Delay(Moment));
        Assert.DoesNotContain(writes, static write => write.IsCompleted);
        pause.Go.SetResult();
        await erasure;
        foreach (var write in writes)
        {
            await Assert.ThrowsAsync<ErasedPersonException>(() => write);
        }

        Assert.DoesNotContain(setting.Contents(), static row => row.Contains("bruno late", StringComparison.Ordinal));
    }

    // SQLite has one kind of transaction, of which only one at a time writes.
    [Theory]
    [OnPostgreSql(For = nameof(Isolations))]
    public async Task WhoBeganBeforeTheErasure_AndSeesTheDatabaseOfThen_IsRefused(ITestServer server, string isolation)
    {
        using var setting = ClubContext.Open(server);
        var member = setting.With(static context => context.Add("bruno"));
        await using var writer = setting.CreateDbContext();
        await using var transaction = await writer.Database.BeginTransactionAsync(Enum.Parse<IsolationLevel>(isolation));
        Assert.Equal(1, await writer.Visits.CountAsync());
        await LateWriteTests.EraseAsync(setting, member, new Policy(Setting.Now.AddMonths(-1)));
        writer.Add(new Lead { Email = "bruno@example.org", Wish = "bruno late" });
        if (isolation != nameof(IsolationLevel.ReadCommitted))
        {
            // Their database still has the person.
            writer.ChangeTracker.Clear();
            writer.Add(new Visit { MemberId = member.Id, Note = "bruno late" });
        }

        await Assert.ThrowsAsync<ErasedPersonException>(() => writer.SaveChangesAsync());
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task ManyWritersAndOneErasure_LeaveNothing(ITestServer server)
    {
        using var setting = ClubContext.Open(server);
        var people = setting.With(static context => new[] { context.Add("bruno"), context.Add("alice") });
        var (saved, refused) = (0, 0);
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            for (var n = 0; n < 400 && !stop.IsCancellationRequested; n++)
            {
                try
                {
                    await WriteAsync(setting, context => context.Add(new Visit { MemberId = people[(i + n) % 2].Id, Note = ((i + n) % 2 == 0 ? "bruno " : "alice ") + n }));
                    Interlocked.Increment(ref saved);
                }
                catch (ErasedPersonException)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        })).ToList();
        await Task.Delay(200);
        await LateWriteTests.EraseAsync(setting, people[0], policy: null);
        await Task.Delay(200);
        await stop.CancelAsync();
        await Task.WhenAll(writers);
        Assert.True(saved > 0 && refused > 0, $"{saved} saved, {refused} refused");
        Assert.DoesNotContain(setting.Contents(), static row => row.StartsWith("Visits", StringComparison.Ordinal) && row.Contains("bruno", StringComparison.Ordinal));
    }

    // Each holds rows that the other waits for, unless both take them in one order.
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task TwoWhoShareManyRows_AreErasedAtOnce_WithoutAnOrphan(ITestServer server)
    {
        using var setting = new Setting<Tests.Cases.LastOwner.LibraryContext>(server, static configure =>
        {
            var builder = new DbContextOptionsBuilder<Tests.Cases.LastOwner.LibraryContext>();
            configure(builder);
            return new Tests.Cases.LastOwner.LibraryContext(builder.Options);
        });
        var authors = setting.With(static context =>
        {
            var two = new[] { "alice", "bruno" }.Select(static name => new Tests.Cases.LastOwner.Author { Name = name }).ToList();
            for (var i = 0; i < 60; i++)
            {
                context.Add(new Tests.Cases.LastOwner.Draft { Writer = two[i % 2], Editor = two[1 - (i % 2)], Text = "shared " + i });
                context.Add(new Tests.Cases.LastOwner.Book { Title = "shared " + i, Authors = { two[i % 2], two[1 - (i % 2)] } });
            }

            return two;
        });
        await Task.WhenAll(authors.Select(author => Task.Run(() => setting.Eraser().EraseAsync(Tests.Cases.LastOwner.Author.PersonalDataDescriptor, author.GetSubjectId(), Setting.Request))));
        Assert.Empty(setting.Contents());
    }

    private static Task WriteAsync(Setting<ClubContext> setting, Action<ClubContext> work) => Task.Run(async () =>
    {
        await using var context = setting.CreateDbContext();
        work(context);
        await context.SaveChangesAsync();
    });

    /// <summary>Stops the next transaction just before it is committed.</summary>
    private sealed class Pause : DbTransactionInterceptor
    {
        internal bool IsOn { get; set; }

        internal TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal TaskCompletionSource Go { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (IsOn)
            {
                IsOn = false;
                Reached.SetResult();
                await Go.Task;
            }

            return result;
        }
    }
}
