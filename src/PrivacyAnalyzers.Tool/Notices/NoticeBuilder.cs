using System.Collections.Immutable;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Tool.Inventories;
using PrivacyAnalyzers.Tool.Records;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Notices;

/// <summary>Writes what articles 13 and 14 ask to tell, from the same fields as the record: the two cannot disagree. Rights follow from the bases.</summary>
internal sealed class NoticeBuilder(SolutionInventory inventory, SideFile side, Vocabulary words)
{
    /// <summary>Longer ones are not read beside a form.</summary>
    internal const int MostWords = 90;

    internal PrivacyNotice Build()
    {
        var builder = new RecordBuilder(inventory, side, words);
        var (record, purposes) = (builder.Build(), builder.Purposes.ToImmutableArray());
        var responsible = record.Responsible.Where(static said => said.Id is "controller.name" or "controller.contact" or "controller.address" or "dpo").ToImmutableArray();
        return new(
            Short(responsible, [.. record.Activities.Select(static activity => activity.Title)], purposes),
            responsible,
            [.. record.Activities.Zip(purposes, Purpose)]);
    }

    private string Short(ImmutableArray<RecordField> responsible, ImmutableArray<string> titles, ImmutableArray<PurposeModel> purposes)
    {
        var name = responsible[0].Values.FirstOrDefault() ?? words["[controller: to be written]", "[responsable : à compléter]"];
        var contact = responsible[1].Values.FirstOrDefault() ?? words["[contact: to be written]", "[contact : à compléter]"];
        var withdraw = purposes.Any(static purpose => purpose.Basis == LegalBasis.Consent) ? words[" Where you agreed to something, you can take it back at any time.", " Si vous avez donné un accord, vous pouvez le retirer à tout moment."] : "";
        for (var shown = titles.Length; ; shown--)
        {
            var left = titles.Length - shown;
            var shownTitles = string.Join(" ; ", titles.Take(shown)) + (left == 0 ? "" : words[$" ; and {left} more", $" ; et {left} autres"]);
            var text = words[
                $"{name} uses your data for: {shownTitles}. You can see, correct and erase them, and object: {contact}.{withdraw} You can complain to the data protection authority. All of it is told in our privacy page.",
                $"{name} utilise vos données pour : {shownTitles}. Vous pouvez y accéder, les rectifier, les effacer et vous opposer : {contact}.{withdraw} Vous pouvez saisir la CNIL. Tout est expliqué dans notre page sur la vie privée."];
            if (shown == 0 || text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < MostWords)
            {
                return text;
            }
        }
    }

    private RecordActivity Purpose(RecordActivity activity, PurposeModel purpose)
    {
        var path = "purposes." + purpose.Key + ".";
        return activity with
        {
            Fields =
            [
                Take("basis", words["On what ground", "Sur quelle base"]),
                Take("ground", words["Our interest, or the law that asks for it", "Notre intérêt, ou le texte qui l'impose"]),
                Take("data", words["Which data", "Quelles données"]) is var data ? data with { Values = [.. data.Values.Select(WithoutMembers)] } : data,
                RecordField.Of("required", words["Whether you must give them, and what if not", "Caractère obligatoire, et conséquence d'un refus"], side[path + "required"], Provenance.Declared),
                Take("source", words["Where they come from", "D'où elles viennent"]),
                RecordField.Of("recipients", words["Who receives them", "Qui les reçoit"], purpose.Recipients.OrderBy(static recipient => recipient.Name, StringComparer.Ordinal).Select(recipient => recipient.Name + ", " + words.Role(recipient.Role.ToString()) + (recipient.Country is { } country ? " (" + country + ")" : "")), Provenance.Declared),
                Take("transfers", words["Outside the European Economic Area", "Hors de l'Espace économique européen"]),
                Take("retention", words["For how long", "Pendant combien de temps"]),
                RecordField.Of("rights", words["Your rights", "Vos droits"], Rights(purpose), Provenance.Code),
                RecordField.Of("automatedDecisions", words["Decisions without a person", "Décisions automatisées"], side[path + "automatedDecisions"], Provenance.Declared),
            ],
        };

        RecordField Take(string id, string label) => activity.Fields.First(said => said.Id == id) with { Label = label };
    }

    private IEnumerable<string> Rights(PurposeModel purpose)
    {
        yield return words["to see your data, and have a copy", "accéder à vos données et en obtenir une copie"];
        yield return words["to have them corrected", "les faire rectifier"];
        yield return words["to have them erased", "les faire effacer"];
        yield return words["to have their use limited", "en faire limiter l'usage"];
        if (purpose.Basis is LegalBasis.Consent or LegalBasis.Contract)
        {
            yield return words["to take them elsewhere", "les transférer ailleurs (portabilité)"];
        }

        if (purpose.Basis == LegalBasis.Consent)
        {
            yield return words["to take your consent back at any time", "retirer votre consentement à tout moment"];
        }

        if (purpose.IsMarketing)
        {
            yield return words["to refuse marketing, without a reason", "refuser la prospection, sans motif"];
        }
        else if (purpose.Basis is LegalBasis.LegitimateInterests or LegalBasis.PublicTask)
        {
            yield return words["to object, for reasons of your own", "vous opposer, pour des raisons tenant à votre situation"];
        }

        yield return words["to complain to the data protection authority", "introduire une réclamation auprès de la CNIL"];
    }

    // People are told what, not the names of members.
    private static string WithoutMembers(string value) => value.IndexOf(" (", StringComparison.Ordinal) is var at and > 0 ? value[..at] : value;
}
