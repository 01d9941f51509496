using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore.Archive;

/// <summary>The column that says since when a row is in the archive.</summary>
/// <param name="Column">The column.</param>
/// <param name="Mapping">What maps its values.</param>
internal sealed record ArchiveColumn(IColumn Column, RelationalTypeMapping Mapping)
{
    /// <summary>The property, in ticks of universal time; null while the row is in use.</summary>
    internal const string Property = "PrivacyArchivedAtTicks";

    /// <summary>The query filter that hides archived rows.</summary>
    internal const string Filter = "PrivacyArchive";

    internal ITable Table => (ITable)Column.Table;

    /// <returns>The column of the rows; null where they have none.</returns>
    internal static ArchiveColumn? Of(RowNode node) =>
        node.EntityTypes.Where(static type => !type.IsOwned()).Select(static type => type.FindProperty(Property)).FirstOrDefault(static property => property is not null)?.GetTableColumnMappings()
            .Where(mapping => node.Tables.Contains(mapping.TableMapping.Table)).Select(static mapping => new ArchiveColumn(mapping.Column, mapping.TypeMapping)).FirstOrDefault();
}
