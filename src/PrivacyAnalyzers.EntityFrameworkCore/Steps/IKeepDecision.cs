using PrivacyAnalyzers.EntityFrameworkCore.Archive;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore.Steps;

/// <summary>Decides what stays, and why.</summary>
internal interface IKeepDecision
{
    /// <summary>Whether the person goes as a whole: rows without personal data go with their owners, and so does a person that has none.</summary>
    bool ErasesSubject { get; }

    /// <summary>What puts rows in the archive that are only kept; null where nothing does.</summary>
    ArchivePhase? Archive => null;

    /// <summary>What keeps a column.</summary>
    ColumnKeep Of(ReachedNode node, PersonalColumn column);
}
