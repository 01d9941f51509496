using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit.Abstractions;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Databases;

/// <summary>PostgreSQL, in a database of its own for each test.</summary>
public sealed class PostgreSqlServer : ITestServer
{
    /// <summary>The connection to a server on which databases may be created.</summary>
    public const string Variable = "PRIVACY_TESTS_POSTGRESQL";

    /// <summary>The connection; null where none is configured.</summary>
    public static string? Connection => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection ? connection : null;

    public ITestDatabase Create() => new Database(Connection!);

    public void Serialize(IXunitSerializationInfo info)
    {
    }

    public void Deserialize(IXunitSerializationInfo info)
    {
    }

    public override string ToString() => "PostgreSQL";

    private sealed class Database : ITestDatabase
    {
        private readonly string _server;
        private readonly string _name;
        private readonly string _connection;
        private readonly List<string> _copies = [];

        internal Database(string server, string template = "template1")
        {
            (_server, _name) = (server, "privacy_" + Guid.NewGuid().ToString("N"));
            _connection = new NpgsqlConnectionStringBuilder(server) { Database = _name, Pooling = false }.ToString();
            Execute($"CREATE DATABASE {_name} TEMPLATE {template}");
        }

        public void Configure(DbContextOptionsBuilder builder) => builder.UseNpgsql(_connection);

        public IReadOnlyList<string> Arguments => ["postgresql", _connection];

        public ITestDatabase Copy() => new Database(_server, _name);

        public ITestBackup BackUp()
        {
            var copy = _name + "_copy" + _copies.Count;
            _copies.Add(copy);
            Execute($"CREATE DATABASE {copy} TEMPLATE {_name}");
            return new Backup(this, copy);
        }

        public void Dispose()
        {
            foreach (var name in _copies.Append(_name))
            {
                Drop(name);
            }
        }

        private void Drop(string name) => Execute($"DROP DATABASE {name} WITH (FORCE)");

        private void Execute(string sql)
        {
            using var connection = new NpgsqlConnection(_server);
            connection.Open();
            using var command = new NpgsqlCommand(sql, connection);
            command.ExecuteNonQuery();
        }

        private sealed class Backup(Database database, string copy) : ITestBackup
        {
            public void Restore()
            {
                database.Drop(database._name);
                database.Execute($"CREATE DATABASE {database._name} TEMPLATE {copy}");
            }
        }
    }
}
