using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers;
using PrivacyAnalyzers.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Crashing;

// Erases a client, and stops at one boundary: "sqlite|postgresql" connection request client boundary "commands|commits".
var (provider, connection, request, client, boundary, counts) = (args[0], args[1], args[2], args[3], args[4], args[5]);
var builder = new DbContextOptionsBuilder<ArchiveContext>().AddInterceptors(new Boundaries(int.Parse(boundary, CultureInfo.InvariantCulture), counts == "commands"));
_ = provider == "sqlite" ? builder.UseSqlite(connection) : builder.UseNpgsql(connection);
var eraser = new PersonalDataEraser<ArchiveContext>(new Contexts(builder.Options), Crash.Options);
await eraser.EraseAsync(Client.PersonalDataDescriptor, new SubjectId(Client.PersonalDataDescriptor.Facts.SubjectName!, client), new ErasureRequest(Guid.Parse(request), Crash.ReceivedAt));
Console.WriteLine("done");

/// <summary>What both processes agree on.</summary>
public static class Crash
{
    public static DateTimeOffset ReceivedAt { get; } = new(2026, 6, 28, 12, 0, 0, TimeSpan.Zero);

    public static PersonalDataOptions Options => new() { BatchSize = 6, ReceiptKey = [.. Enumerable.Range(0, 32).Select(static i => (byte)i)], PseudonymKey = [.. Enumerable.Range(32, 32).Select(static i => (byte)i)] };
}

internal sealed class Contexts(DbContextOptions<ArchiveContext> options) : IDbContextFactory<ArchiveContext>
{
    public ArchiveContext CreateDbContext() => new(options);
}
