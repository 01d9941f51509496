using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Staging;

/// <summary>Many people in a temporary table, which statements ask instead of a parameter: a number each, their key, and what plain columns equal of them.</summary>
internal sealed class PeopleStage(SubjectReach reach)
{
    /// <summary>The column with the number of a person.</summary>
    internal const string Number = "n";

    internal SubjectReach Reach => reach;

    internal RowStage Keys { get; } = new(0, "people", reach.Key.Count);

    internal string Name => Keys.Name;

    /// <summary>The column with what plain columns equal.</summary>
    internal string ColumnOf(IProperty captured) => "v" + IndexOf(captured).ToString(CultureInfo.InvariantCulture);

    /// <summary>The columns are the key of one of them.</summary>
    internal RowCondition Has(IReadOnlyList<IColumn> key) => new InStage(Keys, key);

    /// <summary>The row is the own one of one of them.</summary>
    internal RowCondition Owns(ITable table) => Has(KeyOf(table)).And(reach.KindOf(table));

    /// <summary>The column equals what names one of them.</summary>
    internal RowCondition Names(PlainLink link) => new NamedInStage(link.Column, Name, ColumnOf(reach.Equal(link)!), link.IgnoresCase);

    /// <summary>The key of a person, as the table of their own row has it.</summary>
    internal IReadOnlyList<IColumn> KeyOf(ITable table) => [.. reach.Key.Select(property => table.FindColumn(property)!)];

    /// <summary>The people that own the rows of a node that was set aside.</summary>
    internal static RowStage OwnersOf(ReachedNode node) => new(node.Node.Number, "owners", node.Stage!.Columns.Count);

    private int IndexOf(IProperty captured) => Enumerable.Range(0, reach.Captured.Count).First(i => reach.Captured[i] == captured);
}

/// <summary>A column equals a value that was set aside.</summary>
internal sealed class NamedInStage(IColumn column, string stage, string value, bool ignoresCase) : RowCondition
{
    internal override void Write(SqlText sql, string alias)
    {
        var (before, after) = ignoresCase ? ("LOWER(", ")") : ("", "");
        sql.Append(before).Column(alias, column).Append(after + " IN (SELECT " + before).Name(value).Append(after + " FROM ").Name(stage).Append(" WHERE ").Name(value).Append(" IS NOT NULL)");
    }
}
