using System.Collections.Immutable;
using PrivacyAnalyzers.Discovery;
using PrivacyAnalyzers.Tool.Findings;

namespace PrivacyAnalyzers.Tool.Scanning;

/// <summary>Puts first what matters most: how much harm the data do in wrong hands, and in whose hands they get.</summary>
internal static class Ranking
{
    private const string Asynchronous = "Async";
    private const double UnknownCategory = 4;
    private const double LessSure = 0.75;

    /// <summary>Each step on the way makes it less certain that what arrives is what set out.</summary>
    private const double PerStep = 0.05;

    internal static ImmutableArray<RankedFinding> Of(IEnumerable<Finding> findings, ILookup<string, PresumedMember> members) =>
    [
        .. findings.GroupBy(static finding => (finding.Id, finding.Place.Path, Members: string.Join(';', finding.Members), Sink: Awaited(finding.Properties.GetValueOrDefault("sink"))))
            // The shortest way is the one that is easiest to follow, and to believe.
            .Select(static like => like.OrderBy(static finding => finding.Steps.Length).ToList())
            .Select(like => new RankedFinding(like[0], [.. like.Skip(1)], Weight(like[0], members)))
            .OrderByDescending(static ranked => ranked.Weight)
            .ThenByDescending(static ranked => ranked.Count)
            .ThenBy(static ranked => ranked.First.Place.Path, StringComparer.Ordinal)
            .ThenBy(static ranked => ranked.First.Place.Line)
            .ThenBy(static ranked => ranked.First.Place.Column)
            .ThenBy(static ranked => ranked.First.Id, StringComparer.Ordinal),
    ];

    // A call and its asynchronous twin say the same of the same data: Service.Request<Person>, Service.RequestAsync<Person>.
    private static string? Awaited(string? sink)
    {
        if (sink is null)
        {
            return null;
        }

        var end = sink.IndexOf('<', StringComparison.Ordinal) is var arguments and >= 0 ? arguments : sink.Length;
        return sink[..end].EndsWith(Asynchronous, StringComparison.Ordinal) ? sink[..(end - Asynchronous.Length)] + sink[end..] : sink;
    }

    private static double Weight(Finding finding, ILookup<string, PresumedMember> members) =>
        Reach(finding.Id) * finding.Members.SelectMany(member => members[member]).Select(Harm).DefaultIfEmpty(UnknownCategory).Max() / (1 + (PerStep * Math.Max(finding.Steps.Length - 1, 0)));

    private static double Harm(PresumedMember member) => Harm(member.Category) * (member.Confidence == PresumptionConfidence.High ? 1 : LessSure);

    /// <summary>Who gets to see it: anybody, somebody else, whoever reads the logs, whoever stands at the machine.</summary>
    private static double Reach(string rule) => rule switch
    {
        "PRIV2011" => 10,
        "PRIV2012" or "PRIV2006" => 9,
        "PRIV2001" or "PRIV2005" or "PRIV3004" => 8,
        "PRIV4005" => 8,
        "PRIV2007" or "PRIV1006" => 7,
        "PRIV2004" or "PRIV2009" => 6,
        "PRIV2003" or "PRIV3001" => 5,
        "PRIV2008" or "PRIV3006" => 4,
        _ => 3,
    };

    private static double Harm(DataCategory category) => category switch
    {
        >= (DataCategory)100 or DataCategory.SocialSecurityNumber => 10,
        DataCategory.Credential or DataCategory.Financial or DataCategory.OfficialIdentifier => 9,
        DataCategory.EmailAddress or DataCategory.TelephoneNumber or DataCategory.PhysicalAddress or DataCategory.BirthDate or DataCategory.Location => 7,
        DataCategory.Name or DataCategory.Communication or DataCategory.Image => 6,
        DataCategory.AccountIdentifier or DataCategory.OnlineIdentifier => 4,
        _ => 5,
    };
}
