using System.Collections.Immutable;
using PrivacyAnalyzers.Discovery;

namespace PrivacyAnalyzers.Tool.Marking;

/// <summary>Which of the members that look personal are to be marked.</summary>
/// <param name="Names">Such as <c>Customer.Email</c> or <c>Customer.*</c>; all where there are none.</param>
/// <param name="Least">How sure it has to be; what is named is not asked for that.</param>
internal sealed record MemberChoice(ImmutableArray<string> Names, PresumptionConfidence Least)
{
    internal bool Takes(string member, PresumptionConfidence confidence) => Names.IsEmpty ? confidence >= Least : Names.Any(name => IsNamed(member, name));

    /// <summary>Those of the names that none of the members has.</summary>
    internal IEnumerable<string> Unknown(IReadOnlyCollection<string> members) => Names.Where(name => !members.Any(member => IsNamed(member, name)));

    private static bool IsNamed(string member, string name) =>
        name.EndsWith(".*", StringComparison.Ordinal) ? IsEnd(member[..Math.Max(0, member.LastIndexOf('.'))], name[..^2]) : IsEnd(member, name);

    private static bool IsEnd(string full, string name) =>
        name.Length > 0 && full.EndsWith(name, StringComparison.OrdinalIgnoreCase) && (full.Length == name.Length || full[full.Length - name.Length - 1] == '.');
}
