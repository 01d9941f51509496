using System.Text;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Presets;

/// <summary>Writes the side file of a preset: what code cannot know, asked for and left empty, so that documents show it as missing until somebody has said it.</summary>
internal sealed class SideFileDraft(Preset preset, Vocabulary words)
{
    internal string Write()
    {
        var text = new StringBuilder();
        Line(text, 0, "# " + words["What code cannot know. 'privacy record' and 'privacy notice' show what is empty as missing.", "Ce que le code ne peut pas savoir. « privacy record » et « privacy notice » montrent comme manquant ce qui est vide."]);
        Line(text, 0, "controller:", words["who is responsible (article 4(7))", "le responsable du traitement (article 4(7))"]);
        Ask(text, 1, "name");
        Ask(text, 1, "contact", words["where people write to", "où les personnes écrivent"]);
        Ask(text, 1, "address");
        Line(text, 0, "jointControllers: []", words["who decides with you (article 26)", "qui décide avec vous (article 26)"]);
        Ask(text, 0, "representative", words["only for who is outside the Union (article 27)", "seulement pour qui est hors de l'Union (article 27)"]);
        Ask(text, 0, "dpo", words["data protection officer (article 37)", "délégué à la protection des données (article 37)"]);
        Ask(text, 0, "software", words["the name people know it by", "le nom sous lequel on le connaît"]);
        Line(text, 0, "measures:", words["of all purposes (article 32); a purpose may have its own", "de toutes les finalités (article 32) ; une finalité peut avoir les siennes"]);
        Ask(text, 1, "access", words["who may see the data, and how they sign in", "qui peut voir les données, et comment ils s'identifient"]);
        Ask(text, 1, "traceability", words["what is logged, how long, who reads it", "ce qui est journalisé, combien de temps, qui le lit"]);
        Ask(text, 1, "software", words["updates, tests, antivirus", "mises à jour, tests, antivirus"]);
        Ask(text, 1, "backup", words["how often, where, when restored for the last time", "à quel rythme, où, restaurée quand pour la dernière fois"]);
        Ask(text, 1, "encryption");
        Ask(text, 1, "processors", words["contracts (article 28), and who looks at them", "contrats (article 28), et qui les vérifie"]);
        Line(text, 0, "onBehalfOf: {}", words["as processor (article 30(2)): by a key each, controller: { name, contact, representative, dpo }, categories, purposes, transfers, measures", "comme sous-traitant (article 30(2)) : par une clé, controller: { name, contact, representative, dpo }, categories, purposes, transfers, measures"]);
        Line(text, 0, "purposes:", words["by the keys of Privacy.cs", "par les clés de Privacy.cs"]);
        foreach (var purpose in preset.Purposes)
        {
            Line(text, 1, purpose.Key + ":", purpose.Description.In(words));
            Line(text, 2, "description: { " + words["fr", "en"] + ": \"\" }", words["the other language", "l'autre langue"]);
            Ask(text, 2, "source", words["where the data come from", "d'où viennent les données"]);
            Ask(text, 2, "required", words["must people give them, and what if not", "faut-il les donner, et sinon"]);
            Ask(text, 2, "automatedDecisions", words["does a program decide alone (article 22)", "un programme décide-t-il seul (article 22)"]);
            Line(text, 2, "internal: []", words["who sees them inside", "qui les voit dans l'organisme"]);
            Line(text, 2, "external: []", words["who else, beside the recipients of Privacy.cs", "qui d'autre, outre les destinataires de Privacy.cs"]);
            Ask(text, 2, "impactAssessment", words["needed or not, and why (article 35)", "nécessaire ou non, et pourquoi (article 35)"]);
            Ask(text, 2, "created", words["a date, such as 2026-01-05", "une date, comme 2026-01-05"]);
            Ask(text, 2, "updated");
        }

        return text.ToString();
    }

    private static void Ask(StringBuilder text, int depth, string key, string? comment = null) => Line(text, depth, key + ": \"\"", comment);

    private static void Line(StringBuilder text, int depth, string content, string? comment = null) =>
        text.Append(' ', depth * 2).Append(content).Append(comment is null ? "" : "  # " + comment).Append('\n');
}
