using System.Diagnostics;
using System.Globalization;

namespace PrivacyAnalyzers.EntityFrameworkCore.Benchmarks;

/// <summary>The ledger of consents with many rows: the latest consent of a person, and writers at once.</summary>
internal static class LedgerLoad
{
    private const int Known = 500, Reads = 2_000, Writers = 8, WritesEach = 100;

    internal static async Task RunAsync(Database database, int rows)
    {
        Fill(database, rows);
        var ledger = new ConsentLedger<ShopContext>(database, Database.Options);
        var people = Enumerable.Range(1, Known).Select(static id => new Customer { Id = id, Name = "", Email = "" }.GetSubjectId()).ToList();
        foreach (var person in people)
        {
            await ledger.GrantAsync<Letters>(person, Act());
        }

        Console.WriteLine($"{database.Name}: a ledger of {rows} acts, load {Rounds.Load()}");
        var times = new List<double>();
        for (var i = -Known; i < Reads; i++)
        {
            var start = Stopwatch.GetTimestamp();
            if (!await ledger.HasConsentAsync<Letters>(people[(i + Known) * 7919 % Known]))
            {
                throw new InvalidOperationException("a consent was not found");
            }

            if (i >= 0)
            {
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        Console.WriteLine($"  the latest consent            median {times[Reads / 2]:F3} ms, 99 of 100 within {times[Reads * 99 / 100]:F3} ms");
        var writes = new List<double>();
        var begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < WritesEach; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await ledger.GrantAsync<Letters>(new Customer { Id = 10_000 + (writer * WritesEach) + i, Name = "", Email = "" }.GetSubjectId(), Act());
                lock (writes)
                {
                    writes.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        writes.Sort();
        Console.WriteLine($"  {Writers} writers at once             {writes.Count / seconds:F0} acts a second, median {writes[writes.Count / 2]:F2} ms, 99 of 100 within {writes[writes.Count * 99 / 100]:F2} ms");
    }

    private static ConsentAct Act() => new(ConsentActKind.Form, DateTimeOffset.UtcNow, "1", "en", "benchmark");

    // Two acts of each person: names are as long as real ones, and as little in order.
    private static void Fill(Database database, int rows)
    {
        var people = rows / 2;
        var name = database.Name == "SQLite"
            ? "printf('%08x%014x%010d', i * 2654435761 % 4294967296, i, i)"
            : "substr(md5(i::text), 1, 22) || lpad(i::text, 10, '0')";
        var id = database.Name == "SQLite"
            ? "printf('%08X-0000-4000-8000-%012X', (i * 2654435761 + {0}) % 4294967296, i * 2 + {0})"
            : "md5(i::text || '-{0}')::uuid";
        database.Execute(
            People.Many(people, "INSERT INTO \"PrivacyConsentStandings\" (\"SubjectPseudonym\", \"PurposeKey\", \"Sequence\", \"Consent\", \"ConsentActedAtTicks\", \"ConsentTextVersion\", \"IsObjected\", \"ObjectionActedAtTicks\") SELECT " + name + ", 'letters', 2, 2, 638000000000000000, '1', " + (database.Name == "SQLite" ? "0" : "false") + ", 0 FROM n"),
            Entries(0),
            Entries(1));

        string Entries(int number) => People.Many(people, "INSERT INTO \"PrivacyConsentEntries\" (\"Id\", \"SubjectPseudonym\", \"PurposeKey\", \"Sequence\", \"State\", \"ActKind\", \"ActedAtTicks\", \"RecordedAtTicks\", \"TextVersion\", \"Language\", \"Source\", \"SchemaVersion\") SELECT "
            + string.Format(CultureInfo.InvariantCulture, id, number) + ", " + name + ", 'letters', " + (number + 1).ToString(CultureInfo.InvariantCulture) + ", 2, 1, 638000000000000000, 638000000000000000, '1', 'en', 'benchmark', 1 FROM n");
    }
}
