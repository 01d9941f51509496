using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>Columns of one table that hold the key of a row of another: a foreign key, with or without a constraint in the database.</summary>
internal sealed class RowLink(
    RowNode dependent,
    ITable table,
    IReadOnlyList<IColumn> columns,
    RowNode principal,
    ITable principalTable,
    IReadOnlyList<IColumn> principalColumns,
    IReadOnlyList<IForeignKey> foreignKeys,
    IForeignKeyConstraint? constraint)
{
    internal RowNode Dependent => dependent;

    internal ITable Table => table;

    internal IReadOnlyList<IColumn> Columns => columns;

    internal RowNode Principal => principal;

    internal ITable PrincipalTable => principalTable;

    internal IReadOnlyList<IColumn> PrincipalColumns => principalColumns;

    internal IReadOnlyList<IForeignKey> ForeignKeys => foreignKeys;

    /// <summary>What the database enforces; null where it enforces nothing.</summary>
    internal IForeignKeyConstraint? Constraint => constraint;

    internal LinkMeaning Meaning { get; set; } = LinkMeaning.Undecided;

    internal bool IsSelf => dependent == principal;

    /// <summary>No row is without it.</summary>
    internal bool IsRequired { get; } = columns.All(static column => !column.IsNullable);

    /// <summary>It is part of what the row is: a row of a join table.</summary>
    internal bool IsIdentity { get; } = columns.Any(column => RowNode.KeyOf(table).Contains(column));

    internal bool CascadesInDatabase { get; } = constraint?.OnDeleteAction == Microsoft.EntityFrameworkCore.Migrations.ReferentialAction.Cascade;

    /// <summary>The columns that are set to null to let the row go from the other: those that nothing else needs.</summary>
    internal IReadOnlyList<IColumn> Clearable { get; } =
        [.. columns.Where(column => column.IsNullable && column.ComputedColumnSql is null && !RowNode.KeyOf(table).Contains(column)).OrderBy(column => table.ForeignKeyConstraints.Count(other => other.Columns.Contains(column))).Take(1)];

    internal bool CanBeCleared => Clearable.Count > 0;

    public override string ToString() => table.SchemaQualifiedName + "(" + string.Join(", ", columns.Select(static column => column.Name)) + ") -> " + principalTable.SchemaQualifiedName;
}
