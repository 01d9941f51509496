using System.Collections.Immutable;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Rules;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Inventories;
using PrivacyAnalyzers.Tool.Records;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Maps;

/// <summary>Who receives the data of each purpose: those that it names, those that the side file adds, and those that code sends them to without being allowed to.</summary>
internal sealed class MapReceivers(SolutionInventory inventory, SideFile side, ImmutableArray<Finding> disclosures, Vocabulary words)
{
    /// <summary>Has that for a name who is not named.</summary>
    internal const string Unsaid = "";

    internal ImmutableArray<MapReceiver> Read() => [.. inventory.Purposes.SelectMany(Of).DistinctBy(static receiver => (receiver.Purpose, receiver.Name))];

    // What code declares comes first: a body that the side file names too is not a second one.
    private List<MapReceiver> Of(PurposeModel purpose)
    {
        var path = "purposes." + purpose.Key + ".";
        var all = purpose.Recipients.OrderBy(static recipient => recipient.Name, StringComparer.Ordinal).Select(recipient => Declared(purpose.Key, recipient))
            .Concat(side[path + "internal"].Select(name => new MapReceiver(purpose.Key, name, words.Role("Internal"), MapLineKind.Declared)))
            .Concat(side[path + "external"].Select(name => new MapReceiver(purpose.Key, name, words.Role("ThirdParty"), MapLineKind.Declared)))
            .Where(static receiver => receiver.Name.Length > 0)
            .Concat(Unnamed(purpose.Key))
            .ToList();
        return all.Count > 0 ? all : [new(purpose.Key, Unsaid, "", MapLineKind.Missing)];
    }

    private MapReceiver Declared(string purpose, RecipientModel recipient)
    {
        var role = words.Role(recipient.Role.ToString());
        return recipient.Country is { } country && recipient.Transfer is null && !Countries.IsInEea(country)
            ? new(purpose, recipient.Name, role + " (" + country + "), " + words["guarantee missing", "garantie manquante"], MapLineKind.Broken)
            : new(purpose, recipient.Name, role + (recipient.Country is { } named ? " (" + named + ")" : ""), MapLineKind.Code);
    }

    private IEnumerable<MapReceiver> Unnamed(string purpose) =>
        from disclosure in disclosures
        where disclosure.Properties.GetValueOrDefault(UsePath.PurposeTypes, "").Split(';').Any(type => inventory.PurposeKeys.GetValueOrDefault(type) == purpose)
        let name = disclosure.Properties.GetValueOrDefault(UsePath.Recipient) ?? disclosure.Properties.GetValueOrDefault(UsePath.Sink)
        where name is not null
        orderby name
        select new MapReceiver(purpose, name, words["named by no purpose of the data", "nommé par aucune finalité des données"], MapLineKind.Broken);
}

/// <summary>A recipient of the data of one purpose.</summary>
internal sealed record MapReceiver(string Purpose, string Name, string Detail, MapLineKind Kind);
