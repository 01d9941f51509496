using System;
using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Steps;

/// <summary>What keeps a column: nothing, something for certain, or something for the rows of a condition.</summary>
/// <param name="Reasons">Each on its own is enough.</param>
internal sealed record ColumnKeep(IReadOnlyList<KeepReason> Reasons)
{
    internal static ColumnKeep Nothing { get; } = new([]);

    /// <summary>The rows whose column stays, as the column's table has them.</summary>
    internal RowCondition Rows { get; } = RowCondition.Any(Reasons.Select(static reason => reason.Rows));

    /// <summary>Columns of one table that stay for the same reasons change in one statement.</summary>
    internal string Identity { get; } = string.Join("|", Reasons.Select(static reason => reason.Identity));
}

/// <summary>Why something stays.</summary>
/// <param name="Rows">In which rows of the column's table.</param>
/// <param name="Identity">Equal for equal conditions.</param>
/// <param name="Text">As the receipt says it.</param>
/// <param name="Basis">The basis; null for a claim.</param>
/// <param name="Until">Until when, where one date holds for all rows.</param>
internal sealed record KeepReason(RowCondition Rows, string Identity, string Text, LegalBasis? Basis, DateTimeOffset? Until)
{
    /// <summary>The date that each row's period counts from; null where rows have none of their own.</summary>
    internal RetentionColumn? Start { get; init; }

    internal Iso8601Duration Period { get; init; }
}
