using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;
using PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sweeping;

/// <summary>What stays of somebody whom nobody knows any longer: what the purposes keep that kept something when they were erased.</summary>
internal sealed class TombstoneDecision(IReadOnlyCollection<string> kept) : IKeepDecision
{
    public bool ErasesSubject => true;

    public ColumnKeep Of(ReachedNode node, PersonalColumn column)
    {
        if (!KeptPurposes.Keep(kept, node.Node, column))
        {
            return ColumnKeep.Nothing;
        }

        var use = column.Uses.FirstOrDefault(use => kept.Contains(use.Purpose.Key));
        return new ColumnKeep([new KeepReason(RowCondition.Always, use?.Purpose.Key ?? "date", use is null ? "a period counts from it" : $"'{use.Purpose.Key}' kept it when the person was erased", use?.Purpose.Basis, null)]);
    }
}
