using System;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sql;

/// <summary>Where databases differ: locking rows that are read, locking what has no row, comparing instants, and counting what a statement among others changed. Everything else is written the same for all.</summary>
internal sealed class StoreDialect
{
    /// <summary>Keeps our locks apart from those of the application: "PRIV".</summary>
    internal const int LockSpace = 0x50524956;

    private static readonly ConditionalWeakTable<IModel, StoreDialect> Known = [];

    private readonly bool _isSqlite;
    private readonly bool _isPostgreSql;

    private StoreDialect(string? provider)
    {
        _isSqlite = provider?.EndsWith(".Sqlite", StringComparison.Ordinal) == true;
        _isPostgreSql = provider?.EndsWith(".PostgreSQL", StringComparison.Ordinal) == true;
    }

    /// <summary>How the database of a context differs. Which it is, the context knows by reflection: it is asked once for each model.</summary>
    internal static StoreDialect Of(DbContext context)
    {
        if (!Known.TryGetValue(context.Model, out var dialect))
        {
            Known.AddOrUpdate(context.Model, dialect = new StoreDialect(context.Database.ProviderName));
        }

        return dialect;
    }

    /// <summary>What ends a query whose rows are to stay as they are. SQLite has one writer, which a transaction is from its first statement that writes.</summary>
    internal string LockRows => _isSqlite ? "" : " FOR UPDATE";

    /// <summary>What tells the planner how much a temporary table holds; null where it looks for itself.</summary>
    internal string? Analyze => _isPostgreSql ? "ANALYZE " : null;

    /// <summary>
    /// How many parameters a statement of many rows has, and a command of several statements where that matters. On SQLite each parameter of a command is looked for in each of its statements, by going through the names there: what many rows
    /// cost grows with the square of it, and a command more costs nothing there.
    /// </summary>
    internal int Parameters => _isSqlite ? 80 : 600;

    internal bool HasParametersPerStatement => !_isSqlite;

    /// <summary>Whether several statements are one command, and what has to stand around one that changes rows so that it answers with their number.</summary>
    internal bool CanSendTogether => _isSqlite || _isPostgreSql;

    internal (string Before, string After) Counting => _isSqlite ? ("", "; SELECT changes()") : ("WITH changed AS (", " RETURNING 1) SELECT COUNT(*) FROM changed");

    /// <summary>Writes an insertion whose key the statement after it takes: <see cref="MadeKey"/>.</summary>
    internal void WriteMade(SqlText sql, SqlText insert, IColumn key) => _ = _isSqlite
        ? sql.Append(insert).Append(";\n")
        : sql.Append("WITH fresh AS (").Append(insert).Append(" RETURNING ").Name(key.Name).Append(" AS made) ");

    /// <summary>The key that an insertion before it made.</summary>
    internal string MadeKey => _isSqlite ? "last_insert_rowid()" : "(SELECT made FROM fresh)";

    /// <summary>PostgreSQL does not count what a rule made of a statement: "feature not supported".</summary>
    internal bool IsRefusedForARule(DbException exception) => _isPostgreSql && exception.SqlState == "0A000";

    /// <returns>The function that holds a number until the transaction ends; null where the database has one writer at a time anyway.</returns>
    /// <exception cref="NotSupportedException">Nothing is known of the database.</exception>
    internal string? LockFunction(bool isShared) =>
        _isSqlite ? null
        : _isPostgreSql ? isShared ? "pg_advisory_xact_lock_shared" : "pg_advisory_xact_lock"
        : throw new NotSupportedException("People are locked on SQLite and PostgreSQL only: leave out 'UsePrivacyTables' on this database.");

    /// <summary>Writes a comparison of instants: SQLite keeps those with an offset as text, in which 10:00+02:00 comes after 09:00+00:00.</summary>
    internal void WriteInstant(SqlText sql, RelationalTypeMapping mapping, Action write)
    {
        var isText = _isSqlite && (mapping.Converter?.ProviderClrType ?? mapping.ClrType) == typeof(DateTimeOffset);
        sql.Append(isText ? "julianday(" : "");
        write();
        sql.Append(isText ? ")" : "");
    }
}
