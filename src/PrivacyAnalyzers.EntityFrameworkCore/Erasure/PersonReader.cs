using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>Finds a person, and what plain columns equal of them.</summary>
internal sealed class PersonReader
{
    private readonly SubjectReach _reach;

    internal PersonReader(DbContext context, SubjectReach reach, IReadOnlyList<object> key)
    {
        _reach = reach;
        Runner = new SqlRunner(context);
        for (var i = 0; i < key.Count; i++)
        {
            Runner.Values[reach.KeySlots[i].Name] = key[i];
        }
    }

    /// <summary>Runs statements that know who the person is.</summary>
    internal SqlRunner Runner { get; }

    /// <summary>Whether the person was found when they were asked for.</summary>
    internal bool IsThere { get; private set; }

    /// <summary>Asks for the person, whose row is held from then on, and for what plain columns equal of them.</summary>
    internal void Ask(SqlBatch batch)
    {
        IsThere = false;
        foreach (var root in _reach.Roots)
        {
            batch.Read(Existence(root, holds: true), _ => IsThere = true);
        }

        Capture(batch);
    }

    /// <summary>Whether the person is there.</summary>
    /// <param name="holds">Whether the row is held, so that nobody changes it meanwhile.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    internal async Task<bool> ExistsAsync(bool holds, CancellationToken cancellationToken)
    {
        foreach (var root in _reach.Roots)
        {
            if ((await Runner.ReadAsync(Existence(root, holds), static _ => true, cancellationToken).ConfigureAwait(false)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads what plain columns equal, before it changes.</summary>
    internal Task CaptureAsync(CancellationToken cancellationToken)
    {
        var batch = Runner.Together();
        Capture(batch);
        return batch.SendAsync(cancellationToken);
    }

    private SqlText Existence(ReachedNode root, bool holds)
    {
        var sql = _reach.Schema.Text();
        var alias = sql.Alias();
        return sql.Append("SELECT 1 FROM ").Table(root.Root!.Value.Table).Append(" AS " + alias).Where(root.Root.Value.Condition, alias).Append(holds ? _reach.Schema.Dialect.LockRows : "");
    }

    private void Capture(SqlBatch batch)
    {
        foreach (var property in _reach.Captured)
        {
            var slot = _reach.PlainSlot(property);
            Runner.Values[slot.Name] = null;
            foreach (var root in _reach.Roots)
            {
                foreach (var table in root.Node.Tables.Where(table => table.FindColumn(property) is not null))
                {
                    var sql = _reach.Schema.Text();
                    var alias = sql.Alias();
                    sql.Append("SELECT ").Column(alias, table.FindColumn(property)!).Append(" FROM ").Table(table).Append(" AS " + alias).Where(MatchWriter.Via(root.Root!.Value.Table, root.Root.Value.Condition, table), alias);
                    batch.Read(sql, reader => Runner.Values[slot.Name] = ColumnReader.Read(reader, 0, slot.Mapping) is { } value && _reach.Names(property, value) ? value : Runner.Values[slot.Name]);
                }
            }
        }
    }
}
