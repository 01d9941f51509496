using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Archive;

namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>Rows that live and die together: one table, or the tables that one entity is spread over (inheritance by tables, splitting).</summary>
internal sealed class RowNode(int number, IReadOnlyList<ITable> tables, IReadOnlyList<IEntityType> entityTypes)
{
    internal int Number => number;

    /// <summary>The tables, those that others refer to first.</summary>
    internal IReadOnlyList<ITable> Tables => tables;

    /// <summary>The entity types stored there, owned ones included, bases first.</summary>
    internal IReadOnlyList<IEntityType> EntityTypes => entityTypes;

    internal ITable Main => tables[0];

    internal string Name { get; } = string.Join(" + ", tables.Select(static table => table.SchemaQualifiedName));

    internal bool HasKey => Main.PrimaryKey is not null;

    internal List<PersonalColumn> Personal { get; } = [];

    /// <summary>The links of these rows to others.</summary>
    internal List<RowLink> Outgoing { get; } = [];

    /// <summary>The links of other rows to these.</summary>
    internal List<RowLink> Incoming { get; } = [];

    internal List<PlainLink> PlainLinks { get; } = [];

    internal List<JoinOwnership> JoinOwners { get; } = [];

    internal List<RetentionColumn> RetentionStarts { get; } = [];

    internal List<IColumn> ConcurrencyTokens { get; } = [];

    /// <summary>Since when a row is in the archive; null where the model has none.</summary>
    internal ArchiveColumn? Archive { get; set; }

    internal RowErasure OnErasure { get; set; }

    /// <summary>The key of the row, as a table has it.</summary>
    internal static IReadOnlyList<IColumn> KeyOf(ITable table) => table.PrimaryKey?.Columns ?? [];

    public override string ToString() => Name;
}
