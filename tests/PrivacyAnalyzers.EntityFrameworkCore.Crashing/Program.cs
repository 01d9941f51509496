using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Crashing;

// Works on databases, each on its own, and stops in each at one boundary, or at none: "sqlite|postgresql" and a kind of work; then, of each database, a line with boundary, connection, and whom it is about. Whoever started it
// kills it when all stand.
var work = new List<Task>();
while (Console.ReadLine() is { } line)
{
    var parts = line.Split('\t');
    var builder = new DbContextOptionsBuilder<ArchiveContext>().AddInterceptors(new Boundaries(work.Count, int.Parse(parts[0], CultureInfo.InvariantCulture)));
    _ = args[0] == "sqlite" ? builder.UseSqlite(parts[1]) : builder.UseNpgsql(parts[1]);
    work.Add(Crash.RunAsync(args[1], new Contexts(builder.Options), [.. parts[2..].Select(Asked.Parse)]));
}

await Task.WhenAll(work);
Console.WriteLine("done");

internal sealed class Contexts(DbContextOptions<ArchiveContext> options) : IDbContextFactory<ArchiveContext>
{
    public ArchiveContext CreateDbContext() => new(options);
}
