using System;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sql;

/// <summary>Where databases differ: locking rows that are read, and comparing instants. Everything else is written the same for all.</summary>
internal sealed class StoreDialect
{
    private readonly bool _isSqlite;

    internal StoreDialect(string? provider) => _isSqlite = provider?.EndsWith(".Sqlite", StringComparison.Ordinal) == true;

    /// <summary>What ends a query whose rows are to stay as they are. SQLite has one writer, which a transaction is from its first statement that writes.</summary>
    internal string LockRows => _isSqlite ? "" : " FOR UPDATE";

    /// <summary>Writes a comparison of instants: SQLite keeps those with an offset as text, in which 10:00+02:00 comes after 09:00+00:00.</summary>
    internal void WriteInstant(SqlText sql, RelationalTypeMapping mapping, Action write)
    {
        var isText = _isSqlite && (mapping.Converter?.ProviderClrType ?? mapping.ClrType) == typeof(DateTimeOffset);
        sql.Append(isText ? "julianday(" : "");
        write();
        sql.Append(isText ? ")" : "");
    }
}
