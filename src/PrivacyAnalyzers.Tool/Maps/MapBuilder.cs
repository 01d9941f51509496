using System.Collections.Immutable;
using System.Globalization;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Inventories;
using PrivacyAnalyzers.Tool.Records;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Maps;

/// <summary>Makes the map of an inventory and its side file. What nobody says is a box of its own: a line that is not there never looks like an answer.</summary>
/// <param name="inventory">What the code declares.</param>
/// <param name="side">What the side file adds.</param>
/// <param name="disclosures">Findings about recipients that no purpose names.</param>
/// <param name="words">The language.</param>
internal sealed class MapBuilder(SolutionInventory inventory, SideFile side, ImmutableArray<Finding> disclosures, Vocabulary words)
{
    /// <summary>More names in a box than that are counted.</summary>
    private const int MostNames = 8;

    private const int People = 0, Collection = 1, Data = 2, Purposes = 3;

    internal PrivacyMap Build()
    {
        var rows = new DataRows(inventory, side, words).Read().OrderBy(static row => row.People.Length == 0).ThenBy(static row => row.People, StringComparer.Ordinal).ToList();
        var receivers = new MapReceivers(inventory, side, disclosures, words).Read();
        return new(
            words["Personal data: whose, how collected, which, why, who receives them", "Données personnelles : de qui, collectées comment, lesquelles, pourquoi, qui les reçoit"] + (inventory.Controller is { } controller ? " (" + controller.Name + ")" : ""),
            string.Join(' ', inventory.Purposes.Select(purpose => Sentence(purpose, rows, receivers))),
            [
                new(words["People", "Personnes"], [.. rows.Select(static row => row.People).Distinct().Select(PeopleBox)]),
                new(words["Collection", "Collecte"], [.. rows.DistinctBy(static row => row.Collection).OrderBy(row => rows.FindIndex(first => first.People == row.People)).ThenBy(static row => row.Way.Id.Length == 0).ThenBy(static row => row.Way.Id, StringComparer.Ordinal).Select(static row => new MapBox(row.Collection, row.Way.Title, [], row.Way.Kind))]),
                new(words["Data", "Données"], [.. rows.GroupBy(static row => row.Member.Category).OrderBy(static group => group.Key).Select(DataBox)]),
                new(words["Purposes", "Finalités"], [.. inventory.Purposes.Select(PurposeBox)]),
                new(words["Recipients", "Destinataires"], [.. receivers.GroupBy(static found => found.Name, StringComparer.Ordinal).OrderBy(static group => group.Key.Length == 0).ThenBy(static group => group.Key, StringComparer.Ordinal).Select(ReceiverBox)]),
            ],
            [
                .. rows.DistinctBy(static row => row.Collection).Select(static row => new MapLink(People, row.People, row.Collection, row.People.Length == 0 ? MapLineKind.Missing : row.Way.Kind)),
                .. rows.DistinctBy(static row => (row.Collection, row.Category)).Select(static row => new MapLink(Collection, row.Collection, row.Category, row.People.Length == 0 ? MapLineKind.Missing : row.Way.Kind)),
                .. rows.SelectMany(static row => row.Member.Purposes.Select(use => (row.Member.Category, use.Key))).Distinct()
                    .OrderBy(static use => use.Category).ThenBy(static use => use.Key, StringComparer.Ordinal)
                    .Select(static use => new MapLink(Data, use.Category.ToString(), use.Key, MapLineKind.Code)),
                .. receivers.Select(static found => new MapLink(Purposes, found.Purpose, found.Name, found.Kind)),
            ]);
    }

    private MapBox PeopleBox(string kind) =>
        kind.Length == 0 ? new(kind, words["the code does not say whose", "le code ne dit pas de qui"], [], MapLineKind.Missing) : new(kind, words.People(kind), [], MapLineKind.Code);

    private MapBox DataBox(IGrouping<DataCategory, DataRow> same)
    {
        var names = same.Select(static row => Short(row.Type.Name) + "." + row.Member.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var more = (names.Count - MostNames).ToString(CultureInfo.InvariantCulture);
        return new(same.Key.ToString(), words.Category(same.Key.ToString()), names.Count > MostNames ? [.. names.Take(MostNames), words[$"and {more} more", $"et {more} de plus"]] : [.. names], MapLineKind.Code);
    }

    private MapBox PurposeBox(PurposeModel purpose) => new(
        purpose.Key,
        Description(purpose),
        [words.Basis(purpose.Basis.ToString()), (purpose.Retention is { } period ? TimeLimit.InUse(purpose, period, words) : words["no period said", "aucune durée dite"]) + TimeLimit.Archive(purpose, words)],
        MapLineKind.Code);

    private MapBox ReceiverBox(IGrouping<string, MapReceiver> same) =>
        same.Key == MapReceivers.Unsaid
            ? new(same.Key, words["nobody says", "personne ne le dit"], [], MapLineKind.Missing)
            : new(same.Key, same.Key, [.. same.Select(static found => found.Detail).Distinct(StringComparer.Ordinal)], same.Any(static found => found.Kind == MapLineKind.Broken) ? MapLineKind.Broken : same.Min(static found => found.Kind));

    private string Sentence(PurposeModel purpose, List<DataRow> rows, ImmutableArray<MapReceiver> receivers)
    {
        var data = string.Join(", ", rows.Where(row => row.Member.Purposes.Any(use => use.Key == purpose.Key)).Select(static row => row.Member.Category).Distinct().Order().Select(category => words.Category(category.ToString())));
        var who = string.Join(", ", receivers.Where(found => found.Purpose == purpose.Key && found.Name != MapReceivers.Unsaid).Select(static found => found.Name));
        var nobody = words["nobody says", "personne ne le dit"];
        return Description(purpose) + words[": ", " : "] + (data.Length > 0 ? data : words["no data", "aucune donnée"]) + words["; received by: ", " ; reçues par : "] + (who.Length > 0 ? who : nobody) + ".";
    }

    private string Description(PurposeModel purpose) => side["purposes." + purpose.Key + ".description." + words["en", "fr"]].FirstOrDefault() ?? purpose.Description;

    private static string Short(string type) => type[(type.LastIndexOfAny(['.', '+']) + 1)..].Split('`')[0];
}
