using System;
using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.EntityFrameworkCore.Archive;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>What purposes keep when a person asks to be erased, or withdraws one consent (GDPR 17(1), 17(3)).</summary>
/// <param name="dialect">How instants are compared.</param>
/// <param name="now">When it happens.</param>
/// <param name="relationEnded">When the relation ended; null while it lasts, or where nobody knows.</param>
/// <param name="hold">The claim that keeps everything; null where there is none.</param>
/// <param name="withdrawn">The purpose whose consent is withdrawn; null where the person is erased.</param>
/// <param name="isUse">Whether time in the archive does not count.</param>
/// <param name="kept">Of somebody who was erased before, the purposes that went on keeping something: what others kept went then, and does not come back. Null where nobody was.</param>
internal sealed class PurposeDecision(StoreDialect dialect, DateTimeOffset now, DateTimeOffset? relationEnded, LegalHold? hold, string? withdrawn, bool isUse = false, IReadOnlyCollection<string>? kept = null) : IKeepDecision
{
    private readonly Dictionary<PersonalColumn, ColumnKeep> _known = [];
    private readonly RunningPeriods _periods = new(dialect, now, relationEnded, isUse);
    private ArchivePhase? _archive;

    public bool ErasesSubject => withdrawn is null && hold is null;

    // A claim may be fought with what is at hand, and a consent says nothing of what other purposes use.
    public ArchivePhase? Archive => !ErasesSubject || isUse ? null : _archive ??= new ArchivePhase(new PurposeDecision(dialect, now, relationEnded, hold, withdrawn, isUse: true, kept), now);

    public ColumnKeep Of(ReachedNode node, PersonalColumn column)
    {
        if (!_known.TryGetValue(column, out var keep))
        {
            keep = new ColumnKeep([.. Reasons(node.Node, column), .. hold is null ? KeptDates.Of(node.Node, column, other => Counting(node.Node, other)) : []]);
            _known.Add(column, keep);
        }

        return keep;
    }

    /// <summary>Whether a purpose no longer uses a column, of some rows at least: whoever got the data for it is told.</summary>
    internal bool Ends(RowNode node, PersonalColumn column, PurposeUse use) =>
        hold is null && (withdrawn is null || use.Purpose.Key == withdrawn) && Reason(node, column, use) is not { Rows.IsAlways: true };

    /// <summary>The purposes that would keep something of a row that is written now.</summary>
    internal IEnumerable<string> KeptPurposes(SubjectReach reach) =>
        reach.Order.SelectMany(node => node.Node.Personal.SelectMany(column => column.Uses.Where(use => Reason(node.Node, column, use) is not null))).Select(static use => use.Purpose.Key).Distinct();

    private IEnumerable<KeepReason> Reasons(RowNode node, PersonalColumn column)
    {
        if (withdrawn is not null && column.Uses.All(use => use.Purpose.Key != withdrawn))
        {
            return [new KeepReason(RowCondition.Always, "other", "", null, null)];
        }

        return hold is null
            ? column.Uses.Select(use => Reason(node, column, use)).OfType<KeepReason>()
            : [new KeepReason(RowCondition.Always, "hold", $"the claim '{hold.Name}' (GDPR 17(3)(e))", null, hold.Until)];
    }

    // The periods of what stays: later, a purge counts them.
    private IEnumerable<KeepReason> Counting(RowNode node, PersonalColumn column) =>
        column.Uses.Where(use => Reason(node, column, use) is not null).Select(use => _periods.Running(node, column, use, use.Purpose.Key)).OfType<KeepReason>();

    private KeepReason? Reason(RowNode node, PersonalColumn column, PurposeUse use)
    {
        var purpose = use.Purpose;
        if (withdrawn is not null)
        {
            return purpose.Key == withdrawn ? null : Kept(use, $"it also serves '{purpose.Key}', which was not withdrawn", until: null);
        }

        if (kept?.Contains(purpose.Key) == false)
        {
            return null;
        }

        return purpose.Basis switch
        {
            LegalBasis.Contract when !(relationEnded <= now) => Kept(use, $"'{purpose.Key}': the relation lasts, as far as the application says", relationEnded),
            LegalBasis.LegalObligation => _periods.Running(node, column, use, $"'{purpose.Key}'" + (purpose.LegalText is { } text ? $" ({text})" : "")),

            // A request withdraws every consent and objects to the rest; nobody's life is at stake in a database that is asked to forget.
            _ => null,
        };
    }

    private static KeepReason Kept(PurposeUse use, string text, DateTimeOffset? until) => new(RowCondition.Always, use.Purpose.Key, text, use.Purpose.Basis, until);
}
