namespace PrivacyAnalyzers.Tool.Findings;

/// <summary>The orders in which findings are written.</summary>
internal static class FindingOrder
{
    /// <summary>By file, line, column, rule and text: the same on every machine.</summary>
    internal static IComparer<Finding> ByPlace { get; } = Comparer<Finding>.Create(static (one, other) =>
    {
        var paths = string.CompareOrdinal(one.Place.Path, other.Place.Path);
        var lines = paths != 0 ? paths : one.Place.Line.CompareTo(other.Place.Line);
        var columns = lines != 0 ? lines : one.Place.Column.CompareTo(other.Place.Column);
        var rules = columns != 0 ? columns : string.CompareOrdinal(one.Id, other.Id);
        var messages = rules != 0 ? rules : string.CompareOrdinal(one.Message, other.Message);
        return messages != 0 ? messages : string.CompareOrdinal(one.Project, other.Project);
    });
}
