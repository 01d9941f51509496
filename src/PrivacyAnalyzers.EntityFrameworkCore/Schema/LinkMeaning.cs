namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>What a link means for its row.</summary>
/// <param name="Kind">What a mark, or the database model, says.</param>
/// <param name="Because">Who says so, as the plan shows it.</param>
/// <param name="IsMarked">A mark says so, rather than the schema.</param>
/// <param name="OnErasure">What the mark says becomes of the row.</param>
internal sealed record LinkMeaning(EdgeKind Kind, string Because, bool IsMarked = false, RowErasure OnErasure = RowErasure.Default)
{
    internal static LinkMeaning Undecided { get; } = new(EdgeKind.Undecided, "nothing says who owns the row");
}
