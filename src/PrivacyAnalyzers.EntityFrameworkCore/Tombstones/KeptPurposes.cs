using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

/// <summary>What the purposes keep that a tombstone lists.</summary>
internal static class KeptPurposes
{
    /// <summary>Whether one of them serves a column, or counts a period from it.</summary>
    internal static bool Keep(IReadOnlyCollection<string> kept, RowNode node, PersonalColumn column) =>
        Serve(kept, column) || (node.RetentionStarts.Exists(start => start.Column == column.Column) && node.Personal.Exists(other => Serve(kept, other)));

    private static bool Serve(IReadOnlyCollection<string> kept, PersonalColumn column) => column.Uses.Any(use => kept.Contains(use.Purpose.Key));
}
