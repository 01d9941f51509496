using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Benchmarks;

/// <summary>One person with many rows, and many people with few.</summary>
internal static class ErasureComparison
{
    private const int Others = 300, OthersRows = 99;

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
        for (var number = -1; number >= -80; number--)
        {
            People.Add(database, IdOf(number), 1, 8);
            ByHand(database, number, asks: true);
            People.Add(database, IdOf(number), 1, 8);
            await EraseAsync(database, number);
        }
    }

    // Loading takes a thousand times as long as the rest: who compares the rest leaves it out.
    private static IEnumerable<(string Name, Action<int> Prepare, Func<int, Task> Run)> Loading(bool loads, string name, Action<int> prepare, Func<int, Task> run) => loads ? [(name, prepare, run)] : [];

    /// <summary>Lists what one erasure asks of the database.</summary>
    internal static async Task ListAsync(Database database, int rows)
    {
        People.Add(database, 1, Others, OthersRows);
        for (var number = 0; number < 4; number++)
        {
            People.Add(database, IdOf(number), 1, rows);
            database.Log.IsOn = number == 3;
            await EraseAsync(database, number);
        }

        Console.WriteLine($"{database.Name}: {database.Log.Statements.Count} statements for a person with {rows} rows, {database.Log.Statements.Sum(static statement => statement.Milliseconds):F1} ms");
        foreach (var (text, milliseconds) in database.Log.Statements)
        {
            Console.WriteLine($"  {milliseconds,7:F2} ms  {string.Join(' ', text.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))}");
        }
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
