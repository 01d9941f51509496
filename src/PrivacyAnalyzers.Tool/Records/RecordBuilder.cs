using System.Collections.Immutable;
using PrivacyAnalyzers.Generation.Model;
using PrivacyAnalyzers.Symbols;
using PrivacyAnalyzers.Tool.Inventories;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>Writes the record of article 30(1) and the sheet of the CNIL from an inventory and the side file. What neither says is a field that is missing.</summary>
internal sealed class RecordBuilder(SolutionInventory inventory, SideFile side, Vocabulary words)
{
    private readonly OnBehalfRecord _onBehalf = new(inventory, side, words);

    /// <summary>The purposes of the controller's own activities, in their order.</summary>
    internal IEnumerable<PurposeModel> Purposes => inventory.Purposes.Where(purpose => !_onBehalf.Purposes.Contains(purpose.Key));

    internal ProcessingRecord Build() => new(
        [
            Declared("controller.name", words["Controller", "Responsable du traitement"], inventory.Controller?.Name),
            Declared("controller.contact", words["Contact", "Contact"], inventory.Controller?.Contact),
            Declared("controller.address", words["Address", "Adresse"], inventory.Controller?.Address),
            Declared("jointControllers", words["Joint controllers", "Responsables conjoints"], null),
            Declared("representative", words["Representative", "Représentant"], null),
            Declared("dpo", words["Data protection officer", "Délégué à la protection des données"], inventory.Controller?.DataProtectionOfficer),
        ],
        [.. Purposes.Select(Activity)])
    {
        OnBehalf = _onBehalf.Build(),
    };

    private RecordActivity Activity(PurposeModel purpose)
    {
        var uses = inventory.Types
            .SelectMany(type => type.Members.Select(member => (Type: type, Member: member, Use: member.Purposes.FirstOrDefault(use => use.Key == purpose.Key))))
            .Where(static found => found.Use is not null)
            .ToList();
        var categories = uses.Select(static found => found.Member.Category).Distinct().Order().ToList();
        var sensitive = categories.Where(static category => category >= DataCategory.Health || category == DataCategory.SocialSecurityNumber).ToList();
        var path = "purposes." + purpose.Key + ".";

        // The mark is in one language; people read theirs.
        var description = side[path + "description." + words["en", "fr"]].FirstOrDefault() ?? purpose.Description;
        return new(purpose.Key, description,
        [
            RecordField.Of("purpose", words["Purpose", "Objectif poursuivi"], [description], Provenance.Declared),
            RecordField.Of("basis", words["Legal basis", "Base légale"], [words.Basis(purpose.Basis.ToString())], Provenance.Declared, [purpose.Basis.GetDpvIri()]),
            RecordField.Of("ground", words["Interest or text", "Intérêt poursuivi ou texte"], [purpose.Interest ?? purpose.LegalText ?? (NeedsGround(purpose.Basis) ? null : words["not needed", "sans objet"])], Provenance.Declared),
            RecordField.Of("people", words["People", "Personnes concernées"], People(uses.Select(static found => found.Type)), Provenance.Code),
            RecordField.Of("data", words["Data", "Données"], categories.Select(category => Category(category, uses.Where(found => found.Member.Category == category).Select(static found => found.Type.Name + "." + found.Member.Name))), Provenance.Code, categories.SelectMany(static category => DpvDataCategories.Terms.GetValueOrDefault((int)category) ?? [])),
            RecordField.Of("sensitive", words["Sensitive data", "Données sensibles"], sensitive.Count == 0 ? [words["none", "aucune"]] : sensitive.Select(category => words.Category(category.ToString())), Provenance.Code),
            RecordField.Of("source", words["Source", "Source"], side[path + "source"].Concat(uses.Select(static found => found.Member.Origin).Where(static origin => origin != DataOrigin.Unspecified).Distinct().Order().Select(origin => words.Origin(origin.ToString()))), Provenance.Declared),
            TimeLimit.Field(purpose, uses.Select(static found => found.Use!.Retention ?? "").DefaultIfEmpty(purpose.Retention ?? ""), words),
            RecordField.Of("internal", words["Internal recipients", "Destinataires internes"], Recipients(purpose, RecipientRole.Internal).Concat(side[path + "internal"]), Provenance.Declared),
            OrNone(purpose, RecordField.Of("external", words["External bodies", "Organismes externes"], Recipients(purpose, RecipientRole.ThirdParty).Concat(Recipients(purpose, RecipientRole.JointController)).Concat(side[path + "external"]), Provenance.Declared)),
            OrNone(purpose, RecordField.Of("processors", words["Processors", "Sous-traitants"], Recipients(purpose, RecipientRole.Processor), Provenance.Declared)),
            TransferField.Of([.. purpose.Recipients], [], words),
            .. SecurityMeasures.Of(path, side, words),
            RecordField.Of("software", words["Software", "Logiciel ou application"], side[path + "software"] is { IsEmpty: false } software ? software : side["software"], Provenance.Declared),
            RecordField.Of("impactAssessment", words["Impact assessment", "Analyse d'impact"], side[path + "impactAssessment"], Provenance.Declared),
            RecordField.Of("created", words["Created", "Date de création"], side[path + "created"], Provenance.Declared),
            RecordField.Of("updated", words["Updated", "Date de mise à jour"], side[path + "updated"], Provenance.Declared),
        ]);
    }

    private RecordField Declared(string id, string label, string? mark) => RecordField.Of(id, label, side[id] is { IsEmpty: false } said ? said : new[] { mark }, Provenance.Declared);

    // A type that is no person holds data of those it belongs to: said where the solution has one kind only.
    private IEnumerable<string> People(IEnumerable<InventoryTypeModel> types)
    {
        var all = types.Distinct().ToList();
        var own = all.Select(static type => type.Subject?.Kind).OfType<SubjectKind>().ToList();
        var kinds = own.Count > 0 ? own : [.. inventory.Types.Select(static type => type.Subject?.Kind).OfType<SubjectKind>().Distinct().Take(2)];
        return all.Count == 0 || (own.Count == 0 && kinds.Count != 1) ? [] : kinds.Distinct().Order().Select(kind => words.People(kind.ToString()));
    }

    private string Category(DataCategory category, IEnumerable<string> members) =>
        words.Category(category.ToString()) + " (" + string.Join(", ", members.Select(static member => member[(member.LastIndexOf('.', member.LastIndexOf('.') - 1) + 1)..]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) + ")";

    private static IEnumerable<string> Recipients(PurposeModel purpose, RecipientRole role) =>
        purpose.Recipients.Where(recipient => recipient.Role == role).OrderBy(static recipient => recipient.Name, StringComparer.Ordinal).Select(static recipient => recipient.Name + (recipient.Country is { } country ? " (" + country + ")" : ""));

    // Where recipients are declared, that none is of that kind was read from the code; where none is, nobody has said anything.
    private RecordField OrNone(PurposeModel purpose, RecordField field) => TransferField.OrNone(field, purpose.Recipients.Count > 0, words);

    private static bool NeedsGround(LegalBasis basis) => basis is LegalBasis.LegitimateInterests or LegalBasis.LegalObligation;
}
