using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Staging;
using PrivacyAnalyzers.EntityFrameworkCore.Values;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>Reads values of the person's own row, and of what it owns as part of itself, before they change. What other rows hold may be somebody else's.</summary>
internal sealed class OwnValues(SubjectReach reach, SqlRunner runner)
{
    internal OwnValues(DbContext context, SubjectReach reach, IReadOnlyList<object> key)
        : this(reach, new PersonReader(context, reach, key).Runner)
    {
    }

    /// <summary>The values of some columns, as text.</summary>
    internal async Task<IReadOnlyList<(PersonalColumn Column, string Value)>> ReadAsync(Func<PersonalColumn, bool> isMeant, CancellationToken cancellationToken)
    {
        var (batch, values) = (runner.Together(), new List<(PersonalColumn, string)>());
        Ask(batch, isMeant, values);
        await batch.SendAsync(cancellationToken).ConfigureAwait(false);
        return values;
    }

    /// <summary>Asks for the values of some columns.</summary>
    internal void Ask(SqlBatch batch, Func<PersonalColumn, bool> isMeant, List<(PersonalColumn Column, string Value)> values)
    {
        var match = new MatchWriter(reach, isForReading: true);
        foreach (var node in reach.Order.Where(IsOwn))
        {
            foreach (var columns in node.Node.Personal.Where(isMeant).GroupBy(static column => column.Table))
            {
                var (read, erasures) = (columns.Select(static column => column.Column).Distinct().ToList(), columns.ToDictionary(static column => column, ColumnErasures.Of));
                var sql = reach.Schema.Text();
                var alias = sql.Alias();
                sql.Append("SELECT ").List(read, column => sql.Column(alias, column)).Append(" FROM ").Table(columns.Key).Append(" AS " + alias).Where(match.Source(node, columns.Key), alias);
                batch.Read(sql, reader => values.AddRange(columns.SelectMany(column => Texts(column, erasures[column], ColumnReader.Read(reader, read.IndexOf(column.Column), Mapping(column))).Select(text => (column, text)))));
            }
        }
    }

    /// <summary>The values of some columns, of each of many people.</summary>
    internal async Task<ILookup<int, (PersonalColumn Column, string Value)>> ReadAsync(PeopleStage people, Func<PersonalColumn, bool> isMeant, CancellationToken cancellationToken)
    {
        var owners = new OwnerWriter(people, setsAside: false);
        var values = new List<(int Person, PersonalColumn Column, string Value)>();
        foreach (var node in reach.Order.Where(IsOwn))
        {
            foreach (var columns in node.Node.Personal.Where(isMeant).GroupBy(static column => column.Table))
            {
                var (read, erasures) = (columns.Select(static column => column.Column).Distinct().ToList(), columns.ToDictionary(static column => column, ColumnErasures.Of));
                var sql = owners.Select(reach.Schema.Text(), node, columns.Key, read, [.. read.Select(static column => column.Name)], RowCondition.Always);
                var rows = await runner.ReadAsync(sql, reader => columns.SelectMany(column => Texts(column, erasures[column], ColumnReader.Read(reader, 1 + read.IndexOf(column.Column), Mapping(column))).Select(text => (reader.GetInt32(0), column, text))).ToList(), cancellationToken).ConfigureAwait(false);
                values.AddRange(rows.SelectMany(static row => row));
            }
        }

        return values.ToLookup(static line => line.Person, static line => (line.Column, line.Value));
    }

    private bool IsOwn(ReachedNode node) =>
        node.Root is not null || (node.Node.EntityTypes.All(static type => type.IsOwned()) && node.Required.Exists(link => reach.Find(link.Principal) is { } principal && IsOwn(principal)));

    private static Microsoft.EntityFrameworkCore.Storage.RelationalTypeMapping Mapping(PersonalColumn column) => column.IsInJson ? column.Column.StoreTypeMapping : column.Mapping;

    // What an erasure put there is no address, and no name that a recipient knows.
    private static IEnumerable<string> Texts(PersonalColumn column, ColumnErasure erasure, object? value) =>
        (value is null ? [] : column.IsInJson ? Leaves(JsonNode.Parse((string)value), column.JsonPath, 0).Where(text => !erasure.HasPut(text)) : erasure.HasPut(value) ? [] : [Text(column.Mapping.Converter?.ConvertToProvider(value) ?? value)]).Where(static text => text.Length > 0);

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<string> Leaves(JsonNode? node, IReadOnlyList<string> path, int depth) => node switch
    {
        null => [],
        JsonArray array => array.SelectMany(item => Leaves(item, path, depth < path.Count && path[depth] == PersonalColumn.EachElement ? depth + 1 : depth)),
        JsonObject inner when depth < path.Count => Leaves(inner[path[depth]], path, depth + 1),
        JsonValue leaf when depth == path.Count => [leaf.ToString()],
        _ => [],
    };
}
