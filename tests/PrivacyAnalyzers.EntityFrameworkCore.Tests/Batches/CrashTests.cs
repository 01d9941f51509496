using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Crashing;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Batches;

/// <summary>
/// A process is killed where nothing can be caught, at boundaries between two steps, and another goes on: at every commit, and at one in three of the statements, or at all with PRIVACY_CRASHES=all. One process stands at many boundaries at once when it is killed, at each in a database of its own: all are copies of
/// one, so that what they hold can be compared to the last value.
/// </summary>
public sealed class CrashTests
{
    // How many databases there are at a time.
    private const int Together = 40;

    private static readonly bool IsAll = Environment.GetEnvironmentVariable("PRIVACY_CRASHES") == "all";

    public static IEnumerable<string> Works => ["erase one", "erase many", "purge", "sweep", "send"];

    [Theory]
    [OnSqlite(For = nameof(Works))]
    [OnPostgreSql(For = nameof(Works))]
    public async Task KilledAtEachStep_KeepsWhatWasCommitted_AndTheNextRunFinishes(ITestServer server, string work)
    {
        using var setting = BatchTests.Open(server);
        var people = await PrepareAsync(setting, work);
        var before = Rows(setting, work);
        using var whole = setting.Copy();
        var steps = await StepsAsync(whole, work, people);
        Assert.All(Expected(work), step => Assert.Contains(step, steps));

        // Many go together where they are few enough for one transaction; one goes in several.
        Assert.Equal(work == "erase one", steps.Contains("INSERT PrivacyErasureCheckpoints"));
        var finished = Rows(whole, work);
        var states = new Dictionary<int, List<string>> { [0] = before };
        foreach (var some in Tried(steps).Chunk(Together))
        {
            var copies = some.Select(_ => setting.Copy()).ToList();
            try
            {
                var stops = await KillAsync(copies, some, work, people);
                for (var i = 0; i < some.Length; i++)
                {
                    var (commits, where) = stops[i];
                    Assert.Equal((steps.Take(some[i]).Count(static step => step == Boundaries.Committed), steps[some[i] - 1]), (commits, where));

                    // What was committed before the kill is there, whatever came after it is not: equal wherever as much was committed.
                    var left = Rows(copies[i], work);
                    if (!states.TryAdd(commits, left))
                    {
                        AssertSame(states[commits], left);
                    }

                    await FinishAsync(copies[i], work, people, some[i], commits, finished);
                }
            }
            finally
            {
                copies.ForEach(static copy => copy.Dispose());
            }
        }

        // Each commit is progress, and the last is the end.
        Assert.True(states.Count > 1, "nothing was committed");
        Assert.Equal(steps.Count(static step => step == Boundaries.Committed), states.Keys.Max());
        Assert.Equal(states.Count, states.Values.Select(static rows => string.Join('\n', rows)).Distinct().Count());
        AssertSame(finished, states[states.Keys.Max()]);
    }

    private static IEnumerable<int> Tried(IReadOnlyList<string> steps)
    {
        var random = new System.Random(20261123);
        return Enumerable.Range(1, steps.Count).Where(boundary => random.Next(3) == 0 | IsAll | steps[boundary - 1] == Boundaries.Committed).ToList();
    }

    private static async Task FinishAsync(Setting<ArchiveContext> setting, string work, IReadOnlyList<Asked> people, int boundary, int commits, List<string> finished)
    {
        if (work == "erase one")
        {
            // Whoever asks is told how far it is, and that the person is no longer there for writers.
            var unfinished = (await setting.Eraser().ListUnfinishedAsync()).SingleOrDefault();
            var receipts = setting.With(static context => context.Set<StoredReceipt>().Count());
            Assert.True(receipts == 1 ? unfinished is null : commits == (unfinished?.Batches ?? 0), $"boundary {boundary}: {commits} commits, {unfinished?.Batches} batches, {receipts} receipts");
            Assert.Equal(receipts == 1 || commits > 0, await new ErasedPeople<ArchiveContext>(setting, Crash.Options).FindAsync(people[0].Subject) is not null);
        }

        // A notice that somebody was about to send is another's when their time is over.
        await Crash.RunAsync(work, setting, people, later: work == "send" ? TimeSpan.FromDays(1) : default);
        if (work is "erase many" or "sweep")
        {
            BatchTests.AssertErased(setting);
        }

        AssertSame(AtTheEnd(finished), AtTheEnd(Rows(setting, work)));
        Assert.Null(await new ReceiptChain<ArchiveContext>(setting).FindBreakAsync());
    }

    private static async Task<IReadOnlyList<Asked>> PrepareAsync(Setting<ArchiveContext> setting, string work)
    {
        var clients = setting.With(static context =>
        {
            context.Add("alice x", 2);
            return new[] { context.Add("bruno", 3), context.Add("bruno too", 1) };
        });
        var ledger = new ConsentLedger<ArchiveContext>(setting, Crash.Options, new StoppedClock(Crash.Now));
        await ledger.GrantAsync<Correspondence>(clients[0].GetSubjectId(), new ConsentAct(ConsentActKind.Form, Crash.Now.AddDays(-100), "2026-01", "fr"));
        List<Asked> people = [.. clients.Select(static client => new Asked(client.GetSubjectId().Key, Guid.NewGuid()))];
        if (work is "sweep" or "send")
        {
            await Crash.RunAsync("erase many", setting, people);
        }

        if (work == "sweep")
        {
            var id = clients[0].Id;
            setting.With(context =>
            {
                context.Database.ExecuteSql($"""INSERT INTO "Messages" ("Id", "ClientId", "Text") VALUES (900, {id}, 'bruno again')""");
                context.Database.ExecuteSqlRaw("""INSERT INTO "Leads" ("Id", "Email", "Wish") VALUES (900, 'Bruno@Example.org', 'bruno again')""");
            });
        }

        return people;
    }

    // The steps that each kind of work is known to have.
    private static IEnumerable<string> Expected(string work) => work switch
    {
        "erase one" => ["INSERT PrivacyTombstones", "INSERT PrivacyErasureCheckpoints", "UPDATE PrivacyErasureCheckpoints", "DELETE PrivacyErasureCheckpoints", "DELETE Attachments", "UPDATE Answers", "DELETE Messages", "UPDATE Ratings", "UPDATE Shipments", "DELETE Leads", "INSERT PrivacyOppositions", "INSERT PrivacyRecipientNotices", "INSERT PrivacyConsentEntries", "INSERT PrivacyReceipts", "UPDATE PrivacyReceiptHead"],
        "erase many" => ["INSERT PrivacyTombstones", "DELETE Attachments", "UPDATE Answers", "DELETE Messages", "UPDATE Ratings", "UPDATE Shipments", "DELETE Leads", "INSERT PrivacyRecipientNotices", "INSERT PrivacyReceipts", "UPDATE PrivacyReceiptHead"],
        "purge" => ["UPDATE Shipments"],
        "sweep" => ["DELETE Messages", "DELETE Leads", "INSERT PrivacyReceipts", "UPDATE PrivacyReceiptHead"],
        _ => ["UPDATE PrivacyRecipientNotices"],
    };

    /// <summary>What a process passes that nobody kills.</summary>
    private static async Task<IReadOnlyList<string>> StepsAsync(Setting<ArchiveContext> setting, string work, IReadOnlyList<Asked> people)
    {
        using var process = Start([setting], [0], work, people);
        using var time = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var said = (await process.StandardOutput.ReadToEndAsync(time.Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        await process.WaitForExitAsync(time.Token);
        Assert.Equal(("done", 0), (said.LastOrDefault(), process.ExitCode));
        return [.. said[..^1].Select(static line => line["boundary ".Length..])];
    }

    /// <returns>Of each database, how many transactions were committed when the process was killed, and where it stood.</returns>
    private static async Task<IReadOnlyList<(int Commits, string Where)>> KillAsync(IReadOnlyList<Setting<ArchiveContext>> settings, IReadOnlyList<int> boundaries, string work, IReadOnlyList<Asked> people)
    {
        using var process = Start(settings, boundaries, work, people);
        using var time = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var stops = new (int, string)[settings.Count];
        foreach (var _ in settings)
        {
            var said = await process.StandardOutput.ReadLineAsync(time.Token);
            Assert.StartsWith("stopped ", said, StringComparison.Ordinal);
            var parts = said!.Split(' ', 4);
            stops[int.Parse(parts[1], CultureInfo.InvariantCulture)] = (int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]);
        }

        process.Kill();
        await process.WaitForExitAsync(time.Token);
        Assert.Equal(137, process.ExitCode);
        return stops;
    }

    private static Process Start(IReadOnlyList<Setting<ArchiveContext>> settings, IReadOnlyList<int> boundaries, string work, IReadOnlyList<Asked> people)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var argument in (string[])["exec", typeof(Crash).Assembly.Location, settings[0].Arguments[0], work])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        for (var i = 0; i < settings.Count; i++)
        {
            process.StandardInput.WriteLine(string.Join('\t', [boundaries[i].ToString(CultureInfo.InvariantCulture), settings[i].Arguments[1], .. people.Select(static person => person.ToString())]));
        }

        process.StandardInput.Close();
        return process;
    }

    // Shows what differs only.
    private static void AssertSame(IReadOnlyCollection<string> expected, IReadOnlyCollection<string> actual) =>
        Assert.True(expected.SequenceEqual(actual), $"expected {string.Join('\n', expected.Except(actual))}\nbut found {string.Join('\n', actual.Except(expected))}");

    // Without what is random: the seal of an identity, the name of a sender, ids that are made up, among them the request of a sweep, with what is computed of it.
    private static List<string> Rows(Setting<ArchiveContext> setting, string work) => [.. setting.Contents().Select(row => Known(row, work)).Order(StringComparer.Ordinal)];

    private static string Known(string row, string work)
    {
        var parts = row.Split(": ", 2);
        string[] unknown = parts[0] switch
        {
            "PrivacyRecipientNotices" when work == "sweep" => ["Id", "RequestId", "SealedIdentity"],
            "PrivacyRecipientNotices" => ["SealedIdentity"],
            "PrivacyReceipts" or "PrivacyReceiptHead" or "PrivacyTombstones" when work == "sweep" => ["RequestId", "Body", "PreviousHash", "Hash"],
            "PrivacyConsentEntries" => ["Id"],
            _ => [],
        };
        var values = parts[1].Split(" | ").Where(value => !unknown.Contains(value.Split('=')[0]));
        return parts[0] + ": " + string.Join(" | ", values.Select(static value => value.StartsWith("Sender=", StringComparison.Ordinal) && value != "Sender=null" ? "Sender=somebody" : value));
    }

    // How often a notice was tried, and when, depends on the kill.
    private static List<string> AtTheEnd(IEnumerable<string> rows) =>
        [.. rows.Select(static row => string.Join(" | ", row.Split(" | ").Where(static value => !new[] { "SinceTicks", "Attempts", "DueTicks", "SenderUntilTicks" }.Contains(value.Split('=')[0])))).Order(StringComparer.Ordinal)];
}
