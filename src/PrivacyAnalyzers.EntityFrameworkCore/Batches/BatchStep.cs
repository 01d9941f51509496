using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Batches;

/// <summary>What is done to the rows of a node, some at a time: their keys are set aside, and statements change the rows that were.</summary>
internal sealed class BatchStep
{
    /// <summary>Tells steps apart, in a checkpoint.</summary>
    internal required string Id { get; init; }

    internal required ReachedNode Node { get; init; }

    /// <summary>The table whose keys are set aside.</summary>
    internal required ITable Table { get; init; }

    /// <summary>The rows that are to change, and have not.</summary>
    internal required RowCondition Rows { get; init; }

    /// <summary>What changes those that were set aside: not written where it is only asked how many there are.</summary>
    internal required Lazy<IReadOnlyList<ErasureStep>> Changes { get; init; }

    /// <summary>What has changed looks like what has not: the keys tell where the next batch begins.</summary>
    internal bool NeedsCursor { get; init; }

    /// <summary>What receipts say of the rows.</summary>
    internal IReadOnlyList<ChangedColumn> Columns { get; init; } = [];
}
