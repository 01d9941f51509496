using System.Collections.Immutable;
using PrivacyAnalyzers.Tool.Findings;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>The number of a row stands in logs and addresses everywhere, and says who it is only to those who have the table: it is no leak to begin with.</summary>
internal static class RowKeys
{
    /// <summary>The finding about the other data; null where there are none.</summary>
    internal static Finding? Without(Finding finding)
    {
        var others = finding.Members.Where(static member => !IsKey(member)).ToImmutableArray();
        return others.Length == finding.Members.Length ? finding : others.IsEmpty ? null : finding with { Members = others };
    }

    private static bool IsKey(string member) => member[(member.LastIndexOf('.') + 1)..] is "Id" or "id" or "ID" or "Guid";
}
