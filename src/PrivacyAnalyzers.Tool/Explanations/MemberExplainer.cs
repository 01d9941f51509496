using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Generation.Parsing.Descriptors;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Inventories;
using PrivacyAnalyzers.Tool.Records;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Explanations;

/// <summary>Tells what the marks and the side file say of one member, and which of them says so.</summary>
/// <param name="inventory">What the code declares.</param>
/// <param name="side">What the side file adds.</param>
/// <param name="code">The code that works for purposes.</param>
/// <param name="findings">What the rules say, baselines aside.</param>
/// <param name="places">Names marks and places.</param>
/// <param name="words">The language.</param>
internal sealed class MemberExplainer(SolutionInventory inventory, SideFile side, PurposeCode code, ImmutableArray<Finding> findings, MarkPlaces places, Vocabulary words)
{
    private readonly DataPeople _people = new(inventory);

    internal string Explain(FoundMember found)
    {
        if (found.Known?.Marks.Of(found.Member) is not { } mark || (mark.Origin == MarkOrigin.ValueType && found.Known.Relations.IsRelation(found.Member)))
        {
            return found.Name + ": " + Unmarked(found) + "\n";
        }

        var purposes = mark.Purposes
            .Select(use => (Use: use, Purpose: found.Known.Purposes.Of(use.Purpose)))
            .Where(static found => found.Purpose is { Basis: not 0 })
            .Select(named => (named.Use, Type: named.Purpose!.Type.FullMetadataName(), Purpose: new PurposeModels(found.Known).Of(named.Purpose!)))
            .DistinctBy(static named => named.Purpose.Key)
            .ToList();
        var kind = words.Category(mark.Category.ToString());
        var text = new StringBuilder(found.Name).Append(": ").Append(kind).Append(mark.IsCategoryInferred
            ? words[" (told from its name and type)", " (d'après son nom et son type)"]
            : words[" (said by its mark)", " (dit par sa marque)"]).Append('\n');
        Row(text, words["who", "qui"], _people.Of(found.Type.FullMetadataName()).Select(subject => words.People(subject.ToString())));
        Row(text, words["why", "pourquoi"], purposes.Select(named => Description(named.Purpose) + " (" + named.Purpose.Key + "): " + words.Basis(named.Purpose.Basis.ToString())));
        Row(text, words["how long", "durée"], purposes.Select(named => named.Purpose.Key + ": " + Period(named.Use.Retention ?? named.Purpose.Retention, named.Purpose)));
        Row(text, words["recipients", "destinataires"], purposes.SelectMany(named => Recipients(named.Purpose).Select(recipient => named.Purpose.Key + ": " + recipient)));
        Row(text, words["may use it", "peut s'en servir"], purposes.SelectMany(named => Uses(named.Type, named.Purpose)));
        Row(text, words["erasure", "effacement"], [Method(mark.Erasure), Generated(found.Type)]);
        Row(text, words["said by", "dit par"], places.Of(mark));
        Row(text, words["findings", "constats"], Findings(found), words["none", "aucun"]);
        return text.ToString();
    }

    private void Row(StringBuilder text, string label, IEnumerable<string> values, string? none = null)
    {
        const int LabelWidth = 18;
        var said = values.Distinct(StringComparer.Ordinal).DefaultIfEmpty(none ?? words["nobody says", "personne ne le dit"]);
        text.Append("  ").Append(label.PadRight(LabelWidth)).Append(string.Join("\n" + new string(' ', LabelWidth + 2), said)).Append('\n');
    }

    private string Description(PurposeModel purpose) => side["purposes." + purpose.Key + ".description." + words["en", "fr"]].FirstOrDefault() ?? purpose.Description;

    private string Period(string? period, PurposeModel purpose) =>
        (period is null ? words["no period is said", "aucune durée n'est dite"] : TimeLimit.InUse(purpose, period, words)) + TimeLimit.Archive(purpose, words);

    private IEnumerable<string> Recipients(PurposeModel purpose)
    {
        var path = "purposes." + purpose.Key + ".";
        return purpose.Recipients.OrderBy(static recipient => recipient.Name, StringComparer.Ordinal)
            .Select(recipient => recipient.Name + ", " + words.Role(recipient.Role.ToString()) + (recipient.Country is { } country ? " (" + country + ")" : ""))
            .Concat(side[path + "internal"].Concat(side[path + "external"]).Select(static name => name + ", " + SideFile.Name));
    }

    // Who does not say what it works for may still use the data: then the rules ask.
    private IEnumerable<string> Uses(string type, PurposeModel purpose)
    {
        var condition = purpose.Key + (purpose.Basis == LegalBasis.Consent ? words[", after a consent check", ", après une vérification du consentement"] : "") + ": ";
        return code.Of(type).DefaultIfEmpty(words["no code says that it works for it", "aucun code ne dit y travailler"]).Select(found => condition + found);
    }

    private IEnumerable<string> Findings(FoundMember found)
    {
        var (name, id) = (found.Member.Short(), found.Member.GetDocumentationCommentId());
        return findings.Where(finding => finding.Members.IsEmpty ? finding.Key.Symbol == id : finding.Members.Contains(name))
            .Select(static finding => string.Create(CultureInfo.InvariantCulture, $"{finding.Id} {finding.Place.Path}:{finding.Place.Line}: {finding.Message}"));
    }

    private string Method(ErasureMethod method) => method switch
    {
        ErasureMethod.Clear => words["emptied", "vidé"],
        ErasureMethod.Replace => words["replaced by a constant", "remplacé par une constante"],
        ErasureMethod.Pseudonymize => words["made a pseudonym, which is still personal data", "remplacé par un pseudonyme, qui reste une donnée personnelle"],
        ErasureMethod.Generalize => words["made coarser; may still be personal data", "rendu moins précis ; peut rester une donnée personnelle"],
        _ => words["by its column: emptied, or made a pseudonym where it is required or unique", "selon sa colonne : vidé, ou remplacé par un pseudonyme si elle est obligatoire ou unique"],
    };

    private string Generated(INamedTypeSymbol type)
    {
        var name = type.FullMetadataName();
        return inventory.Types.Any(one => one.Name == name && one.Rights.Contains("erasure"))
            ? words[$"the code of it is generated for {type.Name}", $"son code est généré pour {type.Name}"]
            : words[$"no code of it is generated for {type.Name}", $"aucun code n'en est généré pour {type.Name}"];
    }

    private string Unmarked(FoundMember found)
    {
        if (found.Known is not { } known)
        {
            return words["its project has no marks. 'privacy scan' shows what looks personal.", "son projet n'a pas de marques. « privacy scan » montre ce qui semble personnel."];
        }

        if (known.Marks.OwnMarks(found.Member).FirstOrDefault(static own => own.Kind == MarkKind.NotPersonalData) is { Kind: MarkKind.NotPersonalData } refused)
        {
            return words["not personal data: ", "pas une donnée personnelle : "] + refused.Argument(0) + " (" + places.Of(refused) + ")";
        }

        return known.Subjects.IsKey(found.Member, found.Type) ? words["the key by which the person is known; it goes with the row.", "la clé par laquelle la personne est connue ; elle disparaît avec la ligne."]
            : known.Checks.IsCheck(found.Member) ? words["says what the person chose, and is no data of a purpose.", "dit ce que la personne a choisi, et n'est la donnée d'aucune finalité."]
            : known.Relations.IsRelation(found.Member) ? words["leads to other rows, whose members have marks of their own.", "mène à d'autres lignes, dont les membres ont leurs marques."]
            : words["no mark says that it is personal data. 'privacy scan' shows what looks so.", "aucune marque ne dit que c'est une donnée personnelle. « privacy scan » montre ce qui le semble."];
    }
}
