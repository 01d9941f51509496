using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Crashing;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Batches;

/// <summary>A process that erases is killed where nothing can be caught, and another goes on.</summary>
public sealed class CrashTests
{
    private const int Rows = 5;

    // Every commit; and, of the commands between them, one in so many.
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public Task KilledBeforeAndAfterEachCommit_LosesNothing_AndErasesAll(ITestServer server) => RunAsync(server, "commits", step: 1, atLeast: 12);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public Task KilledBetweenCommands_LosesNothing_AndErasesAll(ITestServer server) => RunAsync(server, "commands", step: 9, atLeast: 5);

    private static async Task RunAsync(ITestServer server, string counts, int step, int atLeast)
    {
        using var setting = BatchTests.Open(server);
        setting.With(static context => context.Add("alice x", 2));
        var others = Others(setting);
        var expected = await ErasedAsync(setting, "bruno0", Guid.NewGuid());
        var kills = 0;
        for (var boundary = 1; ; boundary += step, kills++)
        {
            var client = setting.With(context => context.Add("bruno" + boundary, Rows)).GetSubjectId();
            var request = Guid.NewGuid();
            if (await KilledAsync(setting.Arguments, client, request, boundary, counts) is not { } commits)
            {
                break;
            }

            // What was committed stays, what was not is gone.
            var unfinished = (await setting.Eraser().ListUnfinishedAsync()).SingleOrDefault(erasure => erasure.RequestId == request);
            var receipts = setting.With(context => context.Set<StoredReceipt>().Count(receipt => receipt.RequestId == request));
            Assert.True(receipts == 1 ? unfinished is null : commits == (unfinished?.Batches ?? 0), $"boundary {boundary}: {commits} commits, {unfinished?.Batches} batches, {receipts} receipts");
            Assert.Equal(receipts == 1 || commits > 0, await new ErasedPeople<ArchiveContext>(setting, Crash.Options).FindAsync(client) is not null);

            var receipt = await setting.Eraser(options: Crash.Options).EraseAsync(Client.PersonalDataDescriptor, client, new ErasureRequest(request, Crash.ReceivedAt));
            Assert.Equal(expected, Lines(receipt));
            Assert.Empty(await setting.Eraser().ListUnfinishedAsync());
            BatchTests.AssertErased(setting);
            Assert.Equal(others, Others(setting));
        }

        Assert.True(kills >= atLeast, $"killed {kills} times");
        Assert.Null(await new ReceiptChain<ArchiveContext>(setting).FindBreakAsync());
    }

    /// <returns>How many transactions were committed when the process was killed; null where it came to its end.</returns>
    private static async Task<int?> KilledAsync(IReadOnlyList<string> database, SubjectId client, Guid request, int boundary, string counts)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["exec", typeof(Crash).Assembly.Location, .. database, request.ToString(), client.Key, boundary.ToString(CultureInfo.InvariantCulture), counts])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var time = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var said = await process.StandardOutput.ReadLineAsync(time.Token);
        process.Kill();
        await process.WaitForExitAsync(time.Token);
        if (said == "done")
        {
            return null;
        }

        Assert.StartsWith("stopped ", said, StringComparison.Ordinal);
        Assert.Equal(137, process.ExitCode);
        return int.Parse(said!.Split(' ')[1], CultureInfo.InvariantCulture);
    }

    private static async Task<List<string>> ErasedAsync(Setting<ArchiveContext> setting, string canary, Guid request)
    {
        var client = setting.With(context => context.Add(canary, Rows)).GetSubjectId();
        return Lines(await setting.Eraser(options: Crash.Options).EraseAsync(Client.PersonalDataDescriptor, client, new ErasureRequest(request, Crash.ReceivedAt)));
    }

    private static List<string> Lines(ErasureReceipt receipt) => [.. receipt.Members.Select(static line => $"{line.Entity} {line.Path} {line.Outcome} {line.Rows}")];

    private static List<string> Others(Setting<ArchiveContext> setting) => [.. setting.Contents().Where(static row => row.Contains("alice", StringComparison.OrdinalIgnoreCase))];
}
