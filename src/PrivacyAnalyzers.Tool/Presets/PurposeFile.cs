using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Presets;

/// <summary>Writes the purposes of a preset as C#. What is a legal choice says so beside it, until a person has taken the comment away.</summary>
internal sealed class PurposeFile(Preset preset, string space, Vocabulary words)
{
    internal const string Name = "Privacy.cs";

    private string Mark => " /* " + words["to validate", "à valider"] + " */";

    internal string Write()
    {
        var text = new StringBuilder("using PrivacyAnalyzers;\n\n");
        Comment(text, words[
            $"Why data about people is kept, for how long, and who else sees it: a proposal, from the preset '{preset.Name}' of 'privacy init'.",
            $"Pourquoi des données sur des personnes sont gardées, combien de temps, et qui d'autre les voit : une proposition, du modèle « {preset.Name} » de « privacy init »."]);
        Comment(text, words[
            "It is no legal advice. Each choice marked 'to validate' is decided by a person who answers for it, and then the comment goes. Purposes that you do not have go, too.",
            "Ce n'est pas un avis juridique. Chaque choix marqué « à valider » est décidé par une personne qui en répond, puis le commentaire s'en va. Les finalités que vous n'avez pas s'en vont aussi."]);
        Comment(text, words[
            "Recipients are told by their kind: write which company it is, and its Country; outside the European Economic Area, the Transfer that allows it.",
            "Les destinataires sont nommés par leur genre : écrivez de quelle entreprise il s'agit, et son pays (Country) ; hors de l'Espace économique européen, ce qui permet le transfert (Transfer)."]);
        Comment(text, words["Who is responsible, and who sees all of it, such as the host:", "Qui est responsable, et qui voit tout, comme l'hébergeur :"]);
        text.Append("// [assembly: Controller(\"...\", \"...\", Address = \"...\", DataProtectionOfficer = \"...\")]\n");
        text.Append("// [assembly: Recipient(\"...\", RecipientRole.Processor, Country = \"FR\")]\n\n");
        text.Append("namespace ").Append(space).Append(";\n");
        foreach (var purpose in preset.Purposes)
        {
            text.Append('\n');
            Write(text, purpose);
        }

        return text.ToString();
    }

    private void Write(StringBuilder text, PresetPurpose purpose)
    {
        Comment(text, purpose.Why.In(words));
        text.Append("[Purpose(LegalBasis.").Append(purpose.Basis).Append(Mark).Append(", ").Append(Literal(purpose.Description.In(words))).Append(", Key = ").Append(Literal(purpose.Key));
        text.Append(",\n    Retention = ").Append(Literal(purpose.Retention)).Append(Mark).Append(", From = RetentionFrom.").Append(purpose.From).Append(Mark);
        foreach (var (name, value) in Grounds(purpose))
        {
            text.Append(",\n    ").Append(name).Append(" = ").Append(value).Append(Mark);
        }

        if (purpose.Basis == LegalBasis.Consent)
        {
            text.Append(",\n    TextVersion = \"1\"");
        }

        text.Append(",\n    Vocabulary = DpvPurposes.").Append(purpose.Term).Append(")]\n");
        foreach (var recipient in purpose.Recipients)
        {
            text.Append("[Recipient(").Append(Literal(recipient.Name.In(words))).Append(Mark).Append(", RecipientRole.").Append(recipient.Role).Append(Mark).Append(")]\n");
        }

        text.Append("public sealed class ").Append(purpose.Name).Append(" : IPurpose { }\n");
    }

    private IEnumerable<(string Name, string Value)> Grounds(PresetPurpose purpose)
    {
        if (purpose.LegalText is { } law)
        {
            yield return ("LegalText", Literal(law.In(words)));
        }

        if (purpose.Interest is { } interest)
        {
            yield return ("Interest", Literal(interest.In(words)));
        }

        if (purpose.Channel != Channel.Any)
        {
            yield return ("Marketing", "true");
            yield return ("Channel", "Channel." + purpose.Channel);
        }

        if (purpose.IsForExistingCustomers)
        {
            yield return ("ExistingCustomers", "true");
        }

        if (purpose.SpecialCategories != SpecialCategoryCondition.None)
        {
            yield return ("SpecialCategories", "SpecialCategoryCondition." + purpose.SpecialCategories);
        }

        if (purpose.ConsentLifetime is { } lifetime)
        {
            yield return ("ConsentLifetime", Literal(lifetime));
        }
    }

    private static void Comment(StringBuilder text, string sentence) => text.Append("// ").Append(sentence).Append('\n');

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
