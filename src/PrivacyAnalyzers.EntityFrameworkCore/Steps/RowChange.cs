using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Steps;

/// <summary>Columns of a table whose values are replaced in one statement, or row by row.</summary>
/// <param name="Node">The rows.</param>
/// <param name="Table">The table.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Found">The rows of the person in which nothing keeps them.</param>
/// <param name="Values">What is written into each; none where values depend on what was there.</param>
internal sealed record RowChange(ReachedNode Node, ITable Table, IReadOnlyList<ChangedColumn> Columns, RowCondition Found, IReadOnlyList<(IColumn Column, SqlSlot? Slot)> Values)
{
    /// <summary>The same value is written into every row.</summary>
    internal bool IsOverwritten => Values.Count > 0;

    /// <summary>Tells changes apart: the same in each run.</summary>
    internal string Id { get; } = "change " + Table.SchemaQualifiedName + " " + string.Join(",", Columns.Select(static column => column.Column.Path));

    /// <summary>What is empty already has not changed, and is not counted.</summary>
    internal RowCondition Left => IsOverwritten
        ? RowCondition.Any(Values.Select(static value => value.Slot is null ? new NullTest(value.Column, isNull: false) : (RowCondition)new NotSo(new KeyIs([value.Column], [value.Slot]))))
        : RowCondition.Always;

    /// <summary>The rows that are to change.</summary>
    internal RowCondition Rows => Found.And(Left);
}
