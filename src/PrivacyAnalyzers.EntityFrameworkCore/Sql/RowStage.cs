using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sql;

/// <summary>Keys set aside in a temporary table: rows that have to be found again when what led to them is gone, in any number.</summary>
internal sealed class RowStage(int number, string purpose, int columns)
{
    internal string Name { get; } = "privacy_" + purpose + "_" + number.ToString(CultureInfo.InvariantCulture);

    internal IReadOnlyList<string> Columns { get; } = [.. Enumerable.Range(0, columns).Select(static i => "k" + i.ToString(CultureInfo.InvariantCulture))];
}
