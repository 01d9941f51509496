using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Values;

namespace PrivacyAnalyzers.EntityFrameworkCore.Steps;

/// <summary>One statement of an erasure.</summary>
internal sealed class ErasureStep
{
    internal required PlanStepKind Kind { get; init; }

    internal required RowNode Node { get; init; }

    internal required ITable Table { get; init; }

    /// <summary>Why, as the plan shows it.</summary>
    internal required string Explanation { get; init; }

    /// <summary>The statement; for values computed row by row, the query that reads them.</summary>
    internal required SqlText Sql { get; init; }

    /// <summary>Counts what the step should have left nothing of; null where nothing can be counted.</summary>
    internal SqlText? Check { get; init; }

    /// <summary>The rows of the table that it changes or sets aside, where somebody asks for them.</summary>
    internal RowCondition Rows { get; init; } = RowCondition.Never;

    internal RowStage? Stage { get; init; }

    /// <summary>How rows are let go of; null where the step does something else.</summary>
    internal Decorrelation? Decorrelation { get; init; }

    /// <summary>What has to be there first; null where nothing has.</summary>
    internal SqlText? Prepare { get; init; }

    /// <summary>What a receipt says of the rows that changed.</summary>
    internal IReadOnlyList<ChangedColumn> Columns { get; init; } = [];
}

/// <summary>A column, and what becomes of it in a step.</summary>
/// <param name="Column">The column.</param>
/// <param name="Erasure">What replaces its values; null where the row goes.</param>
internal sealed record ChangedColumn(PersonalColumn Column, ColumnErasure? Erasure);
