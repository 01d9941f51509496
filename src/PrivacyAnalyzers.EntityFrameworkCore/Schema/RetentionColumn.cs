using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>A column with the date that a period counts from.</summary>
/// <param name="Column">The column.</param>
/// <param name="Mapping">What maps its values.</param>
/// <param name="From">Which event it dates.</param>
internal sealed record RetentionColumn(IColumn Column, RelationalTypeMapping Mapping, RetentionFrom From);
