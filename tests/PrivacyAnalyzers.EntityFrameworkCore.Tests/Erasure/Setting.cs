using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

/// <summary>What erasures of tests have in common.</summary>
internal static class Setting
{
    internal static DateTimeOffset Now { get; } = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    internal static ErasureRequest Request => new(Guid.NewGuid(), Now.AddDays(-3));

    internal static PersonalDataOptions Keys => new() { ReceiptKey = [.. Enumerable.Range(0, 32).Select(static i => (byte)i)], PseudonymKey = [.. Enumerable.Range(32, 32).Select(static i => (byte)i)] };
}

/// <summary>A database with tables, and what erases people from it.</summary>
internal sealed class Setting<TContext> : IDbContextFactory<TContext>, IDisposable
    where TContext : DbContext
{
    private readonly ITestDatabase _database;
    private readonly Func<Action<DbContextOptionsBuilder>, TContext> _open;

    internal Setting(ITestServer server, Func<Action<DbContextOptionsBuilder>, TContext> open)
    {
        _database = server.Create();
        _open = open;
        using var context = CreateDbContext();
        context.Database.EnsureCreated();
    }

    private Setting(ITestDatabase database, Func<Action<DbContextOptionsBuilder>, TContext> open) => (_database, _open) = (database, open);

    public TContext CreateDbContext() => _open(_database.Configure);

    internal PersonalDataEraser<TContext> Eraser(IErasurePolicy? policy = null, PersonalDataOptions? options = null) => new(this, options ?? Setting.Keys, policy, new StoppedClock(Setting.Now));

    internal T With<T>(Func<TContext, T> work)
    {
        using var context = CreateDbContext();
        var result = work(context);
        context.SaveChanges();
        return result;
    }

    internal void With(Action<TContext> work) => With(context =>
    {
        work(context);
        return true;
    });

    /// <summary>Configures another context for the same database.</summary>
    internal void Configure(DbContextOptionsBuilder builder) => _database.Configure(builder);

    /// <summary>How another process finds the database.</summary>
    internal IReadOnlyList<string> Arguments => _database.Arguments;

    /// <summary>The same in a database of its own.</summary>
    internal Setting<TContext> Copy() => new(_database.Copy(), _open);

    /// <summary>A copy of the database, as a backup makes it.</summary>
    internal ITestBackup BackUp() => _database.BackUp();

    internal IReadOnlyList<string> Contents() => With(static context => Erasure.Contents.Of(context));

    public void Dispose() => _database.Dispose();
}

/// <summary>Now is when the test says.</summary>
internal sealed class StoppedClock(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}

/// <summary>What an application would know.</summary>
internal sealed class Policy(DateTimeOffset? ended = null, LegalHold? hold = null) : IErasurePolicy
{
    public Task<DateTimeOffset?> RelationEndedAsync(SubjectId subject, CancellationToken cancellationToken = default) => Task.FromResult(ended);

    public Task<LegalHold?> GetLegalHoldAsync(SubjectId subject, CancellationToken cancellationToken = default) => Task.FromResult(hold);
}
