using System.Collections.Immutable;
using System.Globalization;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Tool.Inventories;
using PrivacyAnalyzers.Tool.Records;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Maps;

/// <summary>Makes the map of an inventory and its side file. What nobody says is a box of its own: a line that is not there never looks like an answer.</summary>
internal sealed class MapBuilder(SolutionInventory inventory, SideFile side, Vocabulary words)
{
    /// <summary>More names in a box than that are counted.</summary>
    private const int MostNames = 8;

    /// <summary>Whom nobody names: no kind of people, and no recipient, has that for its name.</summary>
    private const string Unsaid = "";

    private readonly DataPeople _people = new(inventory);

    internal PrivacyMap Build()
    {
        var data = inventory.Types.SelectMany(type => type.Members.Select(member => (Type: type, Member: member))).ToList();
        var categories = data.Select(static found => found.Member.Category).Distinct().Order().ToList();
        var people = data.SelectMany(found => _people.Of(found.Type.Name).Select(kind => (Kind: kind, found.Member.Category))).Distinct().Order().ToList();
        var unowned = categories.Where(category => people.All(found => found.Category != category)).ToList();
        var recipients = inventory.Purposes.SelectMany(Recipients).ToList();
        return new(
            words["Personal data: whose, which, why, who receives them", "Données personnelles : de qui, lesquelles, pourquoi, qui les reçoit"] + (inventory.Controller is { } controller ? " (" + controller.Name + ")" : ""),
            [
                new(words["People", "Personnes"],
                [
                    .. people.Select(static found => found.Kind).Distinct().Select(kind => new MapBox(kind.ToString(), words.People(kind.ToString()), [], Provenance.Code)),
                    .. unowned.Take(1).Select(_ => Missing(words["the code does not say whose", "le code ne dit pas de qui"])),
                ]),
                new(words["Data", "Données"], [.. categories.Select(category => Data(category, data.Where(found => found.Member.Category == category).Select(static found => Short(found.Type.Name) + "." + found.Member.Name)))]),
                new(words["Purposes", "Finalités"], [.. inventory.Purposes.Select(Purpose)]),
                new(words["Recipients", "Destinataires"], [.. recipients.GroupBy(static found => found.Name, StringComparer.Ordinal).OrderBy(static group => group.Key.Length == 0).ThenBy(static group => group.Key, StringComparer.Ordinal).Select(Recipient)]),
            ],
            [
                .. people.Select(static found => new MapLink(0, found.Kind.ToString(), found.Category.ToString(), Provenance.Code)),
                .. unowned.Select(static category => new MapLink(0, Unsaid, category.ToString(), Provenance.Missing)),
                .. data.SelectMany(static found => found.Member.Purposes.Select(use => (found.Member.Category, use.Key))).Distinct()
                    .OrderBy(static use => use.Category).ThenBy(static use => use.Key, StringComparer.Ordinal)
                    .Select(static use => new MapLink(1, use.Category.ToString(), use.Key, Provenance.Code)),
                .. recipients.DistinctBy(static found => (found.Purpose, found.Name)).Select(static found => new MapLink(2, found.Purpose, found.Name, found.Provenance)),
            ]);
    }

    private static MapBox Missing(string title) => new(Unsaid, title, [], Provenance.Missing);

    private MapBox Data(DataCategory category, IEnumerable<string> members)
    {
        var names = members.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var more = (names.Count - MostNames).ToString(CultureInfo.InvariantCulture);
        return new(category.ToString(), words.Category(category.ToString()), names.Count > MostNames ? [.. names.Take(MostNames), words[$"and {more} more", $"et {more} de plus"]] : [.. names], Provenance.Code);
    }

    private MapBox Purpose(PurposeModel purpose) => new(
        purpose.Key,
        side["purposes." + purpose.Key + ".description." + words["en", "fr"]].FirstOrDefault() ?? purpose.Description,
        [words.Basis(purpose.Basis.ToString()), purpose.Retention is { } period ? words.Period(period) + ", " + words.From(purpose.From.ToString()) : words["no period said", "aucune durée dite"]],
        Provenance.Code);

    // What code declares comes first: a body that the side file names too is not a second one.
    private List<Receiver> Recipients(PurposeModel purpose)
    {
        var path = "purposes." + purpose.Key + ".";
        var all = purpose.Recipients.OrderBy(static recipient => recipient.Name, StringComparer.Ordinal)
            .Select(recipient => new Receiver(purpose.Key, recipient.Name, words.Role(recipient.Role.ToString()) + (recipient.Country is { } country ? " (" + country + ")" : ""), Provenance.Code))
            .Concat(side[path + "internal"].Select(name => new Receiver(purpose.Key, name, words.Role("Internal"), Provenance.Declared)))
            .Concat(side[path + "external"].Select(name => new Receiver(purpose.Key, name, words.Role("ThirdParty"), Provenance.Declared)))
            .Where(static recipient => recipient.Name.Length > 0)
            .ToList();
        return all.Count > 0 ? all : [new(purpose.Key, Unsaid, "", Provenance.Missing)];
    }

    private MapBox Recipient(IGrouping<string, Receiver> same) =>
        same.Key.Length == 0
            ? Missing(words["nobody says", "personne ne le dit"])
            : new(same.Key, same.Key, [.. same.Select(static found => found.Detail).Distinct(StringComparer.Ordinal)], same.Min(static found => found.Provenance));

    private static string Short(string type) => type[(type.LastIndexOfAny(['.', '+']) + 1)..].Split('`')[0];

    private sealed record Receiver(string Purpose, string Name, string Detail, Provenance Provenance);
}
