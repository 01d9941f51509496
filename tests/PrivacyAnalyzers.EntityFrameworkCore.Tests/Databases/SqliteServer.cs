using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

/// <summary>SQLite, in a file of its own, so that several connections see it.</summary>
public sealed class SqliteServer : ITestServer
{
    public ITestDatabase Create() => new Database(NewFile());

    public void Serialize(IXunitSerializationInfo info)
    {
    }

    public void Deserialize(IXunitSerializationInfo info)
    {
    }

    public override string ToString() => "SQLite";

    private static string NewFile() => Path.Combine(Path.GetTempPath(), "privacy-" + Guid.NewGuid().ToString("N") + ".db");

    private sealed class Database(string file) : ITestDatabase
    {
        private readonly string _connection = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 20 }.ToString();
        private readonly List<Backup> _copies = [];

        public void Configure(DbContextOptionsBuilder builder) => builder.UseSqlite(_connection);

        public IReadOnlyList<string> Arguments => ["sqlite", _connection];

        public ITestDatabase Copy()
        {
            var copy = NewFile();
            _ = new Backup(file, copy);
            return new Database(copy);
        }

        public ITestBackup BackUp()
        {
            var copy = new Backup(file, file + ".copy" + _copies.Count);
            _copies.Add(copy);
            return copy;
        }

        public void Dispose()
        {
            Backup.Delete(file);
            _copies.ForEach(static copy => copy.Delete());
        }
    }

    /// <summary>The file, beside the database.</summary>
    private sealed class Backup : ITestBackup
    {
        private readonly string _file;
        private readonly string _copy;

        internal Backup(string file, string copy)
        {
            (_file, _copy) = (file, copy);
            Assert.False(File.Exists(file + "-wal"), "Somebody is still connected.");
            File.Copy(file, copy);
        }

        public void Restore()
        {
            Delete(_file);
            File.Copy(_copy, _file);
        }

        internal void Delete() => Delete(_copy);

        internal static void Delete(string file)
        {
            foreach (var suffix in new[] { "", "-wal", "-shm", "-journal" })
            {
                File.Delete(file + suffix);
            }
        }
    }
}
