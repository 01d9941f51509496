using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>A column, or a leaf of a JSON document in one, that holds personal data.</summary>
internal sealed class PersonalColumn
{
    private bool? _isComputed;

    /// <summary>In a path: each element of an array.</summary>
    internal const string EachElement = "*";

    internal required IColumn Column { get; init; }

    /// <summary>The property that the column or the leaf stores.</summary>
    internal required IProperty Property { get; init; }

    /// <summary>The type that receipts name.</summary>
    internal required string Entity { get; init; }

    /// <summary>The member that receipts name: <c>Address.Street</c>.</summary>
    internal required string Path { get; init; }

    internal required IReadOnlyList<PurposeUse> Uses { get; init; }

    /// <summary>What the mark says; that of the value object where nothing describes the member itself.</summary>
    internal required MemberFacts Facts { get; init; }

    /// <summary>The member's own descriptor; null where only the value object that holds it is described.</summary>
    internal MemberDescriptor? Member { get; init; }

    /// <summary>The names that lead to it in a JSON document; empty for a column.</summary>
    internal IReadOnlyList<string> JsonPath { get; init; } = [];

    internal bool IsInJson => JsonPath.Count > 0;

    internal ITable Table => (ITable)Column.Table;

    internal RelationalTypeMapping Mapping => (RelationalTypeMapping)Property.GetTypeMapping();

    /// <summary>Two rows cannot have the same value.</summary>
    internal bool IsUnique => !IsInJson && (Table.UniqueConstraints.Any(constraint => constraint.Columns.Contains(Column)) || Table.Indexes.Any(index => index.IsUnique && index.Columns.Contains(Column)));

    internal bool IsPrimaryKey => !IsInJson && RowNode.KeyOf(Table).Contains(Column);

    /// <summary>Rows refer to it, or it refers to a row.</summary>
    internal bool IsReference => !IsInJson && (Table.ForeignKeyConstraints.Any(constraint => constraint.Columns.Contains(Column)) || Table.ReferencingForeignKeyConstraints.Any(constraint => constraint.PrincipalColumns.Contains(Column)));

    // Asked of every column at each erasure, and the model looks for the answer anew.
    internal bool IsComputed => _isComputed ??= !IsInJson && Column.ComputedColumnSql is not null;

    public override string ToString() => Entity + "." + Path;
}
