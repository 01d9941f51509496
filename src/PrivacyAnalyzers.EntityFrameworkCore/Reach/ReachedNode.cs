using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;

namespace PrivacyAnalyzers.EntityFrameworkCore.Reach;

/// <summary>Rows that belong to one kind of subject, and by which ways.</summary>
internal sealed class ReachedNode(RowNode node)
{
    internal RowNode Node => node;

    /// <summary>The row of the person: the table that proves who it is, and the condition on it.</summary>
    internal (ITable Table, RowCondition Condition, KeyIs? Key)? Root { get; set; }

    /// <summary>Owners that the row cannot be without: it goes with any of them.</summary>
    internal List<RowLink> Required { get; } = [];

    /// <summary>Owners that the row can lose: it goes with the last of them.</summary>
    internal List<RowLink> Optional { get; } = [];

    internal List<PlainLink> Plain { get; } = [];

    internal List<JoinOwnership> Joins { get; } = [];

    /// <summary>Links to owners of another kind.</summary>
    internal List<RowLink> OtherOwners { get; } = [];

    /// <summary>Somebody else owns the row by a key that cannot be cleared.</summary>
    internal bool BelongsToAnother { get; set; }

    /// <summary>Where the keys are set aside before anything changes; null where the rows can be found until they are gone.</summary>
    internal RowStage? Stage { get; set; }

    internal bool CanHaveSeveralOwners => Optional.Count + Plain.Count + OtherOwners.Count > 1 || Joins.Count > 0 || BelongsToAnother;

    internal IEnumerable<RowLink> Reaching => [.. Required, .. Optional];

    public override string ToString() => node.Name;
}
