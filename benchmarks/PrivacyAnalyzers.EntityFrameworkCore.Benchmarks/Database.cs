using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Benchmarks;

/// <summary>An empty database for one comparison: a file of SQLite, or one on the PostgreSQL server that the tests use too.</summary>
internal sealed class Database : IDbContextFactory<ShopContext>, IDisposable
{
    private readonly Action<DbContextOptionsBuilder> _configure;
    private readonly Action _drop;

    private Database(string name, Action<DbContextOptionsBuilder> configure, Action drop)
    {
        (Name, _configure, _drop) = (name, configure, drop);
        using var context = CreateDbContext();
        context.Database.EnsureCreated();
    }

    internal string Name { get; }

    internal StatementLog Log { get; } = new();

    internal static PersonalDataOptions Options { get; } = new() { ReceiptKey = [.. Enumerable.Range(0, 32).Select(static i => (byte)i)], PseudonymKey = [.. Enumerable.Range(32, 32).Select(static i => (byte)i)] };

    /// <summary>Where comparisons run: SQLite, and PostgreSQL where a server is named.</summary>
    internal static IEnumerable<Func<Database>> All()
    {
        yield return Sqlite;
        if (Environment.GetEnvironmentVariable("PRIVACY_TESTS_POSTGRESQL") is { Length: > 0 } server)
        {
            yield return () => PostgreSql(server);
        }
    }

    public ShopContext CreateDbContext()
    {
        var builder = new DbContextOptionsBuilder<ShopContext>();
        _configure(builder);
        if (Log.IsOn)
        {
            builder.AddInterceptors(Log);
        }

        return new ShopContext(builder.Options);
    }

    public void Dispose() => _drop();

    /// <summary>Runs statements in one transaction: what somebody would write by hand, and what makes rows.</summary>
    internal void Execute(params string[] statements)
    {
        using var context = CreateDbContext();
        context.Database.SetCommandTimeout(1800);
        context.Database.OpenConnection();
        using var transaction = context.Database.GetDbConnection().BeginTransaction();
        foreach (var statement in statements)
        {
            using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = statement;
            command.Transaction = transaction;
            command.CommandTimeout = 1800;
            Timed(statement, () => command.ExecuteNonQuery());
        }

        Timed("(commit)", transaction.Commit);
    }

    private void Timed(string text, Action run)
    {
        var start = Stopwatch.GetTimestamp();
        run();
        Log.Note(text, Stopwatch.GetElapsedTime(start));
    }

    private static Database Sqlite()
    {
        var file = Path.Combine(Path.GetTempPath(), "privacy-benchmark-" + Guid.NewGuid().ToString("N") + ".db");
        var connection = new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 120 }.ToString();
        return new Database("SQLite", builder => builder.UseSqlite(connection), () =>
        {
            SqliteConnection.ClearAllPools();
            foreach (var suffix in new[] { "", "-wal", "-shm" })
            {
                File.Delete(file + suffix);
            }
        });
    }

    private static Database PostgreSql(string server)
    {
        var name = "privacy_benchmark_" + Guid.NewGuid().ToString("N");
        Execute("CREATE DATABASE " + name);
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
        return new Database("PostgreSQL", builder => builder.UseNpgsql(connection), () =>
        {
            NpgsqlConnection.ClearAllPools();
            Execute("DROP DATABASE " + name + " WITH (FORCE)");
        });

        void Execute(string sql)
        {
            using var open = new NpgsqlConnection(server);
            open.Open();
            using var command = new NpgsqlCommand(sql, open);
            command.ExecuteNonQuery();
        }
    }
}
