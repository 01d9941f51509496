using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace PrivacyAnalyzers.EntityFrameworkCore.Benchmarks;

/// <summary>Copies of one person with many rows.</summary>
internal static class ExportComparison
{
    internal static async Task RunAsync(Database database, int rounds, int rows)
    {
        const int Large = 900_001, Small = 900_002;
        Add(database, Large, rows);
        Add(database, Small, rows / 100);
        var bytes = new Dictionary<string, long>(StringComparer.Ordinal);
        await Rounds.CompareAsync(
            $"{database.Name}: a copy of {rows} rows",
            rounds,
            ("Utf8JsonWriter by hand over a reader", static _ => { }, _ => MeasureAsync("hand", ByHandAsync)),
            ("the exporter", static _ => { }, _ => MeasureAsync("exporter", ExportAsync)),
            ("load and System.Text.Json", static _ => { }, _ => MeasureAsync("load", LoadAsync)));
        Console.WriteLine("  bytes: " + string.Join(", ", bytes.Select(static pair => $"{pair.Key} {pair.Value}")));
        foreach (var (name, write) in new (string, Func<Database, int, Stream, Task>)[] { ("by hand", ByHandAsync), ("exporter", ExportAsync), ("load", LoadAsync) })
        {
            var (few, many) = (await LiveAsync(write, Small), await LiveAsync(write, Large));
            Console.WriteLine($"  live heap while writing, {name,-10} {rows / 100,7} rows {few:F2} MB, {rows,7} rows {many:F2} MB: {many - few:+0.00;-0.00} MB");
        }

        async Task MeasureAsync(string name, Func<Database, int, Stream, Task> write)
        {
            await using var stream = new CountingStream();
            await write(database, Large, stream);
            bytes[name] = stream.Length;
        }

        async Task<double> LiveAsync(Func<Database, int, Stream, Task> write, int id)
        {
            // The first run tells how long the copy is; the second looks at the heap in the middle of it.
            await using var first = new CountingStream();
            await write(database, id, first);
            await using var second = new CountingStream { LookAt = first.Length / 2 };
            await write(database, id, second);
            return second.Live / 1024.0 / 1024.0;
        }
    }

    private static void Add(Database database, int id, int rows)
    {
        People.Add(database, id, 1, 1);
        database.Execute(People.Many(rows, $"INSERT INTO \"Message\" (\"CustomerId\", \"Text\", \"SentAt\") SELECT {id}, 'a message that somebody wrote ' || i, '2026-01-02 03:04:05" + (database.Name == "SQLite" ? "'" : "+00'::timestamptz") + " FROM n"));
    }

    private static Task ExportAsync(Database database, int id, Stream stream) => new PersonalDataExporter<ShopContext>(database)
        .ExportAsync(Customer.PersonalDataDescriptor, new Customer { Id = id, Name = "", Email = "" }.GetSubjectId(), new ExportRequest(DataSubjectRight.Access, DateTimeOffset.UtcNow, "en"), stream);

    private static async Task ByHandAsync(Database database, int id, Stream stream)
    {
        await using var context = database.CreateDbContext();
        await context.Database.OpenConnectionAsync();
        await using var writer = new Utf8JsonWriter(stream);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT \"Text\", \"SentAt\" FROM \"Message\" WHERE \"CustomerId\" = @id ORDER BY \"Id\"";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@id", id);
        command.Parameters.Add(parameter);
        await using var reader = await command.ExecuteReaderAsync();
        writer.WriteStartArray();
        while (await reader.ReadAsync())
        {
            writer.WriteStartObject();
            writer.WriteString("Text", reader.IsDBNull(0) ? null : reader.GetString(0));
            writer.WriteString("SentAt", reader.GetDateTime(1));
            writer.WriteEndObject();
            if (writer.BytesPending > 32 * 1024)
            {
                await writer.FlushAsync();
            }
        }

        writer.WriteEndArray();
        await writer.FlushAsync();
    }

    private static async Task LoadAsync(Database database, int id, Stream stream)
    {
        await using var context = database.CreateDbContext();
        var messages = await context.Messages.AsNoTracking().Where(message => message.CustomerId == id).OrderBy(static message => message.Id).ToListAsync();
        await JsonSerializer.SerializeAsync(stream, messages.Select(static message => new { message.Text, message.SentAt }));
    }
}
