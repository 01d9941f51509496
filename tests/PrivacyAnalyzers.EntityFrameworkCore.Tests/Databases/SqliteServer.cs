using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

/// <summary>SQLite, in a file of its own, so that several connections see it.</summary>
public sealed class SqliteServer : ITestServer
{
    public ITestDatabase Create() => new Database(Path.Combine(Path.GetTempPath(), "privacy-" + Guid.NewGuid().ToString("N") + ".db"));

    public void Serialize(IXunitSerializationInfo info)
    {
    }

    public void Deserialize(IXunitSerializationInfo info)
    {
    }

    public override string ToString() => "SQLite";

    private sealed class Database(string file) : ITestDatabase
    {
        private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 20 }.ToString();

        public void Configure(DbContextOptionsBuilder builder) => builder.UseSqlite(_connection);

        public IReadOnlyList<string> Arguments => ["sqlite", _connection];

        public void Dispose()
        {
            foreach (var suffix in new[] { "", "-wal", "-shm", "-journal" })
            {
                File.Delete(file + suffix);
            }
        }
    }
}
