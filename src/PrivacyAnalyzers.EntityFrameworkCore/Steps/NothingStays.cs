using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore.Steps;

/// <summary>What the plan shows: every purpose has ended.</summary>
internal sealed class NothingStays : IKeepDecision
{
    internal static readonly NothingStays Instance = new();

    public bool ErasesSubject => true;

    public ColumnKeep Of(ReachedNode node, PersonalColumn column) => ColumnKeep.Nothing;
}
