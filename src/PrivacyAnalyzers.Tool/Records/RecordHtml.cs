using System.Globalization;
using System.Net;
using System.Text;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>The record as one page that needs nothing else: it can be printed, read on a telephone, and in grey.</summary>
internal sealed class RecordHtml(Vocabulary words)
{
    internal string Write(ProcessingRecord record)
    {
        var title = words["Record of processing activities", "Registre des activités de traitement"];
        var text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").Append(words["en", "fr"]).Append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(Text(title)).Append("</title>\n<style>\n").Append(FieldSection.Style).Append("\n</style>\n</head>\n<body>\n<h1>").Append(Text(title)).Append("</h1>\n<p>");
        text.Append(Text(words["Article 30 GDPR. Written from code and declarations: it tells what they say, and is to be completed and validated by a person.", "Article 30 du RGPD. Rédigé à partir du code et des déclarations : il dit ce qu'ils disent, et doit être complété et validé par une personne."])).Append("</p>\n<p class=\"key\">");
        var missing = record.Missing.ToString(CultureInfo.InvariantCulture);
        text.Append(Text(words[$"Full line: from code. Dotted: declared by a mark or in privacy.yaml. Double: missing ({missing}).", $"Trait plein : lu dans le code. Pointillé : déclaré par une marque ou dans privacy.yaml. Double : manquant ({missing})."])).Append("</p>\n");
        FieldSection.Write(text, words["Who is responsible", "Responsable"], record.Responsible, words);
        foreach (var activity in record.Activities)
        {
            FieldSection.Write(text, activity.Title, activity.Fields, words);
        }

        if (!record.OnBehalf.IsEmpty)
        {
            text.Append("<h2>").Append(Text(words["On behalf of others (article 30(2))", "Pour le compte d'autrui (article 30(2))"])).Append("</h2>\n");
        }

        foreach (var activity in record.OnBehalf)
        {
            FieldSection.Write(text, activity.Title, activity.Fields, words);
        }

        return text.Append("</body>\n</html>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
