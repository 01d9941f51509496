using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Retention;

/// <summary>The keys of all people of a kind.</summary>
internal static class SubjectKeys
{
    internal static async Task<IReadOnlyList<IReadOnlyList<object>>> ReadAsync(DbContext context, SubjectReach reach, CancellationToken cancellationToken)
    {
        var runner = new SqlRunner(context);
        var keys = new List<IReadOnlyList<object>>();
        foreach (var (table, discriminator) in reach.Roots.Select(root => (root.Root!.Value.Table, reach.KindOf(root.Root.Value.Table))))
        {
            var sql = reach.Schema.Text();
            var alias = sql.Alias();
            sql.Append("SELECT ").List(reach.Key, property => sql.Column(alias, table.FindColumn(property)!)).Append(" FROM ").Table(table).Append(" AS " + alias).Where(discriminator, alias)
                .Append(" ORDER BY ").List(reach.Key, property => sql.Column(alias, table.FindColumn(property)!));
            keys.AddRange(await runner.ReadAsync(sql, reader => reach.KeySlots.Select((slot, i) => ColumnReader.Read(reader, i, slot.Mapping)).OfType<object>().ToList(), cancellationToken).ConfigureAwait(false));
        }

        return keys;
    }
}
