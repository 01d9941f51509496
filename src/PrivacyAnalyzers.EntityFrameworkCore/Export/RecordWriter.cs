using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Export;

/// <summary>Reads and writes the rows of one kind: what each field is stands once, then the rows.</summary>
internal sealed class RecordWriter
{
    private readonly StoreSchema _schema;
    private readonly RowNode _node;
    private readonly IReadOnlyList<PersonalColumn> _columns;
    private readonly List<IColumn> _read;
    private readonly List<Func<DbDataReader, int, object?>> _readers;
    private readonly List<bool> _canNameOthers;

    internal RecordWriter(StoreSchema schema, RowNode node, ExportWriter writer)
    {
        _schema = schema;
        _node = node;
        _columns = [.. node.Personal.Where(column => writer.Includes(column.Facts))];
        _read = [.. _columns.Select(static column => column.Column).Distinct()];
        _readers = [.. _read.Select(column => ColumnReader.Of(_columns.First(personal => personal.Column == column) is { IsInJson: false } plain ? plain.Mapping : column.StoreTypeMapping))];
        _canNameOthers = [.. _read.Select(column => node.PlainLinks.Exists(link => link.Column == column))];
        Fields = [.. _read.Select(column => _columns.First(personal => personal.Column == column)).Select(static first => new ExportField(first.IsInJson ? first.Path.Split('.')[0] : first.Path, first))];
    }

    internal bool HasFields => _columns.Count > 0;

    /// <summary>What is described: a column, or a leaf of a document.</summary>
    internal IReadOnlyList<PersonalColumn> Columns => _columns;

    /// <summary>What a row has: a column, or a whole document.</summary>
    internal IReadOnlyList<ExportField> Fields { get; }

    /// <summary>The query of the rows, in the order of their keys; tables that an entity is spread over are joined.</summary>
    internal SqlText Query(RowCondition condition)
    {
        var sql = _schema.Text();
        var main = sql.Alias();
        var aliases = _node.Tables.ToDictionary(static table => table, table => table == _node.Main ? main : sql.Alias());
        var key = RowNode.KeyOf(_node.Main);
        sql.Append("SELECT ").List(_read, column => sql.Column(aliases[(ITable)column.Table], column)).Append(" FROM ").Table(_node.Main).Append(" AS " + main);
        foreach (var table in _node.Tables.Skip(1))
        {
            var other = RowNode.KeyOf(table);
            sql.Append(" LEFT JOIN ").Table(table).Append(" AS " + aliases[table] + " ON ")
                .List(Enumerable.Range(0, key.Count), i => sql.Column(aliases[table], other[i]).Append(" = ").Column(main, key[i]), " AND ");
        }

        sql.Where(condition, main);
        return key.Count == 0 ? sql : sql.Append(" ORDER BY ").List(key, column => sql.Column(main, column));
    }

    /// <summary>What the fields are (GDPR 13, 14, 15(1)).</summary>
    internal void WriteFields(ExportWriter writer, string language)
    {
        writer.WriteStartArray();
        foreach (var column in _columns)
        {
            writer.WriteStartObject();
            Text(writer, "path", column.Path);
            Text(writer, "label", column.Facts.Label.In(language));
            Text(writer, "category", column.Facts.Category.ToString());
            Text(writer, "origin", column.Facts.Origin.ToString());
            writer.WritePropertyName("purposes");
            writer.WriteStartArray();
            foreach (var use in column.Uses)
            {
                WriteUse(writer, use);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>What a row stores of a field; null where nothing is stored.</summary>
    internal object? Read(DbDataReader reader, int field) => _readers[field](reader, field);

    /// <summary>Writes what a row stores of a field.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">What is stored.</param>
    /// <param name="isOfAnother">Tells whether a value names another person.</param>
    internal void WriteValue(ExportWriter writer, int field, object value, Func<IColumn, object, bool> isOfAnother)
    {
        if (Fields[field].Column.IsInJson)
        {
            DocumentWriter.Write(writer, (string)value, _columns.Where(column => column.Column == _read[field]));
        }
        else if (_canNameOthers[field] && isOfAnother(_read[field], value))
        {
            writer.WriteText("***");
        }
        else if (Fields[field].Column.Member is { } member)
        {
            member.ExportBoxed(writer, value);
        }
        else
        {
            ValueWriter.Write(writer, value);
        }
    }

    internal static void Text(ExportWriter writer, string name, string? value)
    {
        writer.WritePropertyName(name);
        writer.WriteText(value);
    }

    private static void WriteUse(ExportWriter writer, PurposeUse use)
    {
        writer.WriteStartObject();
        Text(writer, "key", use.Purpose.Key);
        Text(writer, "description", use.Purpose.Description);
        Text(writer, "basis", use.Purpose.Basis.ToString());
        Text(writer, "retention", use.Retention);
        Text(writer, "archive", use.Purpose.Archive);
        writer.WritePropertyName("recipients");
        writer.WriteStartArray();
        foreach (var recipient in use.Purpose.Recipients)
        {
            writer.WriteText(recipient.Name);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}

/// <summary>A field of a row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Column">Its column; of a document, its first leaf.</param>
internal sealed record ExportField(string Name, PersonalColumn Column);
