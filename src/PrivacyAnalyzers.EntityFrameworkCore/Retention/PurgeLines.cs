using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Retention;

/// <summary>Adds up what a run did to everybody.</summary>
internal sealed class PurgeLines
{
    private readonly Dictionary<(string Entity, string Path, string Purpose, ErasureOutcome Outcome), long> _rows = [];

    internal void Add(IEnumerable<ChangedRows> changes)
    {
        foreach (var change in changes)
        {
            // The member went when the last of its purposes had ended: each of them has.
            foreach (var purpose in change.Column.Uses.Select(static use => use.Purpose.Key).Distinct())
            {
                var key = (change.Column.Entity, change.Column.Path, purpose, change.Outcome);
                _rows[key] = _rows.GetValueOrDefault(key) + change.Rows;
            }
        }
    }

    internal IReadOnlyList<PurgedMember> ToMembers() =>
    [
        .. _rows.OrderBy(static line => line.Key.Entity, System.StringComparer.Ordinal).ThenBy(static line => line.Key.Path, System.StringComparer.Ordinal).ThenBy(static line => line.Key.Purpose, System.StringComparer.Ordinal)
            .ThenBy(static line => line.Key.Outcome).Select(static line => new PurgedMember(line.Key.Entity, line.Key.Path, line.Key.Purpose, line.Key.Outcome, line.Value)),
    ];
}
