using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sql;

/// <summary>A parameter of a statement: what maps its value to the column's, and the value where it is known when the statement is written.</summary>
/// <param name="Name">The name; one per value in a run.</param>
/// <param name="Mapping">What maps the value.</param>
/// <param name="Value">The value; null where the run brings it.</param>
internal sealed record SqlSlot(string Name, RelationalTypeMapping Mapping, object? Value = null);
