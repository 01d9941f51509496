using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>A date stays while a period of its row counts from it: without it nobody could tell when what is kept has to go.</summary>
internal static class KeptDates
{
    /// <param name="node">The row.</param>
    /// <param name="column">The column that may be such a date.</param>
    /// <param name="others">What keeps the other columns of the row.</param>
    internal static IEnumerable<KeepReason> Of(RowNode node, PersonalColumn column, System.Func<PersonalColumn, IEnumerable<KeepReason>> others) =>
        !node.RetentionStarts.Exists(start => start.Column == column.Column)
            ? []
            : node.Personal.Where(other => other != column).SelectMany(other => others(other).Where(reason => reason.Start?.Column == column.Column).Select(reason => (Other: other, Reason: reason))).DistinctBy(static pair => pair.Reason.Identity)
                .Select(pair => pair.Reason with
                {
                    Rows = MatchWriter.Via(pair.Other.Table, pair.Reason.Rows, column.Table),
                    Identity = "date of " + pair.Reason.Identity,
                    Text = $"the period of '{pair.Other.Path}' counts from it",
                });
}
