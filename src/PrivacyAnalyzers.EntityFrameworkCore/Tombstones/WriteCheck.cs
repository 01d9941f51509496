using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Telemetry;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

/// <summary>Checks what a context is about to save: whose it is, and whether any of them was erased.</summary>
internal sealed class WriteCheck(DbContext context, TombstoneNames names, RawRunner runner)
{
    private const int NamesAtOnce = 500;

    private readonly PersonalDataPlan _plan = PersonalDataPlan.Of(context);

    /// <exception cref="ErasedPersonException">Something is of a person who was erased.</exception>
    internal async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var writes = await FindAsync(cancellationToken).ConfigureAwait(false);
        if (writes.Count == 0)
        {
            return;
        }

        var tombstones = await ReadAsync([.. writes.Select(static write => write.Person).Distinct()], cancellationToken).ConfigureAwait(false);
        foreach (var (row, person) in writes)
        {
            if (tombstones.TryGetValue(person, out var kept) && row.Refused(kept) is { } member)
            {
                PrivacyMeter.Refused();
                PrivacyLog.Refused(PrivacyLog.Of(context), row.Entity, member);
                throw new ErasedPersonException(row.Entity, member);
            }
        }
    }

    private async ValueTask<List<(WrittenRow Row, string Person)>> FindAsync(CancellationToken cancellationToken)
    {
        var writes = new List<(WrittenRow, string)>();
        var entries = Entries();
        var owners = new RowOwners(_plan.Schema, entries, names, runner);
        foreach (var entry in entries.Where(static entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            if (_plan.Schema.Model.FindEntityType(entry.Metadata.Name) is not { } type)
            {
                continue;
            }

            foreach (var reach in _plan.Subjects.Select(static subject => subject.Reach))
            {
                foreach (var node in type.GetTableMappings().Select(mapping => reach.Find(_plan.Schema.ByTable[mapping.Table])).OfType<ReachedNode>().Distinct())
                {
                    var row = new WrittenRow(reach, node, entry, type);
                    if (!row.IsHarmless)
                    {
                        writes.AddRange((await owners.OfAsync(reach, node, entry, type, cancellationToken).ConfigureAwait(false)).Select(person => (row, person)));
                    }
                }
            }
        }

        return writes;
    }

    private List<EntityEntry> Entries()
    {
        // Changes were detected for the save; once more would cost as much again.
        var detects = context.ChangeTracker.AutoDetectChangesEnabled;
        if (context.Database.CurrentTransaction is null)
        {
            context.ChangeTracker.AutoDetectChangesEnabled = false;
        }

        try
        {
            return [.. context.ChangeTracker.Entries()];
        }
        finally
        {
            context.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private async ValueTask<Dictionary<string, HashSet<string>>> ReadAsync(IReadOnlyList<string> people, CancellationToken cancellationToken)
    {
        var type = _plan.Schema.Model.FindEntityType(typeof(Tombstone))!;
        var table = type.GetTableMappings().Single().Table;
        var (name, kept, accepted) = (Column(type, table, nameof(Tombstone.Name)), Column(type, table, nameof(Tombstone.KeptPurposes)), Column(type, table, nameof(Tombstone.AcceptedAtTicks)));
        var mapping = type.FindProperty(nameof(Tombstone.Name))!.GetRelationalTypeMapping();
        var found = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var locks = SubjectLock.Write(_plan.Schema, people, isShared: true);
        foreach (var some in people.Chunk(NamesAtOnce))
        {
            var sql = _plan.Schema.Text();
            var alias = sql.Alias();
            sql.Append("SELECT ").Column(alias, name).Append(", ").Column(alias, kept).Append(" FROM ").Table(table).Append(" AS " + alias)
                .Where(new ValueIn(name, [.. some.Select((person, i) => new SqlSlot("name" + i.ToString(CultureInfo.InvariantCulture), mapping, person))]).And(new NullTest(accepted, isNull: true)), alias);
            foreach (var (person, purposes) in await runner.ReadAfterAsync(locks, sql, static reader => (reader.GetString(0), reader.GetString(1)), cancellationToken).ConfigureAwait(false))
            {
                found[person] = [.. purposes.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
            }
        }

        return found;
    }

    private static IColumn Column(IEntityType type, ITable table, string property) => table.FindColumn(type.FindProperty(property)!)!;
}
