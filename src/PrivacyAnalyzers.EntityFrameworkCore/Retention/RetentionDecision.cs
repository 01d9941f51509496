using System;
using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.EntityFrameworkCore.Archive;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Sql;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Retention;

/// <summary>What purposes keep while their periods run (GDPR 5(1)(e)): a member goes when the last of them has ended.</summary>
internal sealed class RetentionDecision(StoreDialect dialect, DateTimeOffset now, DateTimeOffset? relationEnded, bool isUse = false) : IKeepDecision
{
    private readonly RunningPeriods _periods = new(dialect, now, relationEnded, isUse);
    private ArchivePhase? _archive;
    private readonly Dictionary<PersonalColumn, ColumnKeep> _known = [];

    public bool ErasesSubject => false;

    public ArchivePhase? Archive => isUse ? null : _archive ??= new ArchivePhase(new RetentionDecision(dialect, now, relationEnded, isUse: true), now);

    public ColumnKeep Of(ReachedNode node, PersonalColumn column)
    {
        if (!_known.TryGetValue(column, out var keep))
        {
            keep = new ColumnKeep([.. Running(node.Node, column), .. KeptDates.Of(node.Node, column, other => Running(node.Node, other))]);
            _known.Add(column, keep);
        }

        return keep;
    }

    private IEnumerable<KeepReason> Running(RowNode node, PersonalColumn column) => column.Uses.Select(use => _periods.Running(node, column, use, use.Purpose.Key)).OfType<KeepReason>();
}
