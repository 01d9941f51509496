using System.Collections.Immutable;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Tool.Inventories;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>
/// Writes the record of article 30(2): for whom what is done, under <c>onBehalfOf</c> of the side file. Which purposes of the code are worked for on behalf of somebody is said there, too:
/// what is known of them is then read from the code, and they are no activity of one's own.
/// </summary>
internal sealed class OnBehalfRecord(SolutionInventory inventory, SideFile side, Vocabulary words)
{
    /// <summary>Where the side file says it.</summary>
    internal const string Root = "onBehalfOf";

    /// <summary>The keys of the purposes that are others'.</summary>
    internal ImmutableHashSet<string> Purposes { get; } = [.. side.Keys(Root).SelectMany(key => side[Root + "." + key + ".purposes"])];

    internal ImmutableArray<RecordActivity> Build() => [.. side.Keys(Root).Select(Of)];

    private RecordActivity Of(string key)
    {
        var path = Root + "." + key + ".";
        var name = side[path + "controller.name"] is { IsEmpty: false } full ? full : side[path + "controller"];
        var named = side[path + "purposes"];
        var purposes = inventory.Purposes.Where(purpose => named.Contains(purpose.Key, StringComparer.Ordinal)).ToList();
        var types = inventory.Types.Where(type => type.Members.Any(member => member.Purposes.Any(use => named.Contains(use.Key, StringComparer.Ordinal)))).ToList();
        return new(key, words["On behalf of ", "Pour le compte de "] + (name.FirstOrDefault() ?? key),
        [
            Said("controller.name", words["Controller", "Responsable du traitement"], name),
            Said("controller.contact", words["Contact of the controller", "Contact du responsable"], side[path + "controller.contact"]),
            Said("controller.representative", words["Representative of the controller", "Représentant du responsable"], side[path + "controller.representative"]),
            Said("controller.dpo", words["Data protection officer of the controller", "Délégué à la protection des données du responsable"], side[path + "controller.dpo"]),
            RecordField.Of("categories", words["Categories of processing", "Catégories de traitements"], side[path + "categories"].Concat(purposes.Select(Description)), Provenance.Declared),
            RecordField.Of("people", words["People", "Personnes concernées"], types.Select(static type => type.Subject?.Kind).OfType<SubjectKind>().Distinct().Order().Select(kind => words.People(kind.ToString())), Provenance.Code),
            RecordField.Of("data", words["Data", "Données"], types.SelectMany(static type => type.Members).Where(member => member.Purposes.Any(use => named.Contains(use.Key, StringComparer.Ordinal))).Select(static member => member.Category).Distinct().Order().Select(category => words.Category(category.ToString())), Provenance.Code),
            Said("subprocessors", words["Other processors", "Sous-traitants ultérieurs"], side[path + "subprocessors"].Concat(purposes.SelectMany(static purpose => purpose.Recipients.AsEnumerable()).Where(static recipient => recipient.Role == RecipientRole.Processor).OrderBy(static recipient => recipient.Name, StringComparer.Ordinal).Select(static recipient => recipient.Name + (recipient.Country is { } country ? " (" + country + ")" : "")))),
            TransferField.Of([.. purposes.SelectMany(static purpose => purpose.Recipients.AsEnumerable()).DistinctBy(static recipient => recipient.Name)], side[path + "transfers"], words),
            .. SecurityMeasures.Of(path, side, words),
        ]);
    }

    private string Description(PurposeModel purpose) => side["purposes." + purpose.Key + ".description." + words["en", "fr"]].FirstOrDefault() ?? purpose.Description;

    private static RecordField Said(string id, string label, IEnumerable<string> values) => RecordField.Of(id, label, values, Provenance.Declared);
}
