using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Benchmarks;

/// <summary>One person with many rows, and many people with few.</summary>
internal static class ErasureComparison
{
    private const int Others = 300, OthersRows = 99, Shown = 160;

    internal static async Task OneAsync(Database database, int rounds, int rows, bool loads)
    {
        People.Add(database, 1, Others, OthersRows);
        await WarmAsync(database);
        await Rounds.CompareAsync(
            $"{database.Name}: one person with {rows} rows in eight tables",
            rounds,
            [
                ("SQL by hand", number => Add(number), number => Work(() => ByHand(database, number, asks: false))),
                ("SQL by hand, which asks what is left", number => Add(number), number => Work(() => ByHand(database, number, asks: true))),
                ("the eraser: receipt, tombstone, verified", number => Add(number), number => EraseAsync(database, number)),
                .. Loading(loads, "load and SaveChanges", Add, number => LoadAsync(database, IdOf(number))),
            ]);

        void Add(int number) => People.Add(database, IdOf(number), 1, rows);
    }

    internal static async Task ManyAsync(Database database, int rounds, int people, int rows, bool loads)
    {
        People.Add(database, 1, Others, OthersRows);
        await WarmAsync(database);
        await Rounds.CompareAsync(
            $"{database.Name}: {people} people with {rows} rows each",
            rounds,
            [
                ("SQL by hand, keys in a temporary table", number => Add(number), number => Work(() => ManyByHand(database, number, people))),
                ("the eraser, together", number => Add(number), number => TogetherAsync(database, number, people)),
                ("the eraser, one after the other", number => Add(number), number => OneByOneAsync(database, number, people)),
                .. Loading(loads, "load and SaveChanges, one after the other", Add, number => LoadOneByOneAsync(database, number, people)),
            ]);

        void Add(int number) => People.Add(database, FirstOf(number), people, rows);
    }

    // Until code that runs often is compiled for good: what a process does first is not what it costs.
    private static async Task WarmAsync(Database database)
    {
        for (var number = -1; number >= -400; number--)
        {
            People.Add(database, IdOf(number), 1, 8);
            ByHand(database, number, asks: true);
            People.Add(database, IdOf(number), 1, 8);
            await EraseAsync(database, number);
        }
    }

    // Loading takes a thousand times as long as the rest: who compares the rest leaves it out.
    private static IEnumerable<(string Name, Action<int> Prepare, Func<int, Task> Run)> Loading(bool loads, string name, Action<int> prepare, Func<int, Task> run) => loads ? [(name, prepare, run)] : [];

    /// <summary>Lists what an erasure asks of the database, of one person or of many together, with the median time of each command; beside SQL by hand.</summary>
    internal static async Task ListAsync(Database database, int rounds, int people, int rows)
    {
        People.Add(database, 1, Others, OthersRows);
        await WarmAsync(database);
        await ListAsync(database, "SQL by hand", rounds, people, rows, number => Work(people == 1 ? () => ByHand(database, number, asks: false) : () => ManyByHand(database, number, people)));
        await ListAsync(database, "the eraser", rounds, people, rows, number => people == 1 ? EraseAsync(database, number) : TogetherAsync(database, number, people));
    }

    private static async Task ListAsync(Database database, string way, int rounds, int people, int rows, Func<int, Task> run)
    {
        var (texts, times, totals) = (new List<string>(), new List<List<double>>(), new List<double>());
        for (var number = 0; number < rounds; number++)
        {
            People.Add(database, people == 1 ? IdOf(number) : FirstOf(number), people, rows);
            GC.Collect();
            database.Log.Statements.Clear();
            database.Log.IsOn = true;
            var start = Stopwatch.GetTimestamp();
            await run(number);
            totals.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            database.Log.IsOn = false;
            texts = [.. database.Log.Statements.Select(static statement => statement.Text)];
            times.Add([.. database.Log.Statements.Select(static statement => statement.Milliseconds)]);
        }

        var same = times.Where(round => round.Count == texts.Count).ToList();
        Console.WriteLine($"{database.Name}, {way}: {people} people with {rows} rows each, median of {same.Count}: {Rounds.Median(totals):F2} ms, of which outside the database {Rounds.Median(times.Zip(totals, static (round, total) => total - round.Sum())):F2} ms, load {Rounds.Load()}");
        var commands = texts.Select((text, i) => (Line: Shorten(text, people > 1), Time: Rounds.Median(same.Select(round => round[i]))));
        foreach (var command in commands.GroupBy(static command => command.Line))
        {
            Console.WriteLine($"  {command.Sum(static one => one.Time),7:F2} ms  {(command.Count() > 1 ? command.Count() + " times " : "")}{command.Key}");
        }
    }

    private static string Shorten(string text, bool isLong)
    {
        var line = string.Join(' ', text.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return isLong && line.Length > Shown ? line[..Shown] + "..." : line;
    }

    private static int IdOf(int number) => 1_000_000 + number;

    private static int FirstOf(int number) => (number + 1) * 1_000_000;

    private static Task Work(Action work)
    {
        work();
        return Task.CompletedTask;
    }

    private static PersonalDataEraser<ShopContext> Eraser(Database database) => new(database, Database.Options);

    private static void ByHand(Database database, int number, bool asks)
    {
        var whose = "= " + IdOf(number).ToString(CultureInfo.InvariantCulture);
        database.Execute([.. People.Erasing(whose), .. asks ? People.Counting(whose) : []]);
    }

    private static void ManyByHand(Database database, int number, int people)
    {
        var keys = Enumerable.Range(FirstOf(number), people).Chunk(500).Select(static some => "INSERT INTO erased VALUES " + string.Join(", ", some.Select(static id => string.Create(CultureInfo.InvariantCulture, $"({id})"))));
        database.Execute(["CREATE TEMP TABLE erased (id INTEGER PRIMARY KEY)", .. keys, .. People.Erasing("IN (SELECT id FROM erased)"), "DROP TABLE erased"]);
    }

    private static Task<ErasureReceipt> EraseAsync(Database database, int number) =>
        Eraser(database).EraseAsync(Customer.PersonalDataDescriptor, new Customer { Id = IdOf(number), Name = "", Email = "" }.GetSubjectId(), new ErasureRequest(Guid.NewGuid(), DateTimeOffset.UtcNow));

    private static async Task TogetherAsync(Database database, int number, int people)
    {
        List<SubjectErasure> asked = [.. Enumerable.Range(FirstOf(number), people).Select(static id => new SubjectErasure(new Customer { Id = id, Name = "", Email = "" }.GetSubjectId(), new ErasureRequest(Guid.NewGuid(), DateTimeOffset.UtcNow)))];
        if ((await Eraser(database).EraseManyAsync(Customer.PersonalDataDescriptor, asked)).Together != people)
        {
            throw new InvalidOperationException("not all were erased together");
        }
    }

    private static async Task OneByOneAsync(Database database, int number, int people)
    {
        var eraser = Eraser(database);
        for (var id = FirstOf(number); id < FirstOf(number) + people; id++)
        {
            await eraser.EraseAsync(Customer.PersonalDataDescriptor, new Customer { Id = id, Name = "", Email = "" }.GetSubjectId(), new ErasureRequest(Guid.NewGuid(), DateTimeOffset.UtcNow));
        }
    }

    private static async Task LoadOneByOneAsync(Database database, int number, int people)
    {
        for (var id = FirstOf(number); id < FirstOf(number) + people; id++)
        {
            await LoadAsync(database, id);
        }
    }

    private static async Task LoadAsync(Database database, int id)
    {
        await using var context = database.CreateDbContext();
        var customer = await context.Customers.AsSplitQuery().Include(static c => c.Orders).ThenInclude(static order => order.Lines).Include(static c => c.Messages).Include(static c => c.Visits)
            .Include(static c => c.Tickets).ThenInclude(static ticket => ticket.Notes).Include(static c => c.Places).SingleAsync(c => c.Id == id);
        context.Remove(customer);
        await context.SaveChangesAsync();
    }
}
