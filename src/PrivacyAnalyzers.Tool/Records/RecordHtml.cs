using System.Globalization;
using System.Net;
using System.Text;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>The record as one page that needs nothing else: it can be printed, read on a telephone, and in grey.</summary>
internal sealed class RecordHtml(Vocabulary words)
{
    // Where a statement comes from is told in words and by the line beside it, never by colour alone.
    private const string Style = """
        :root { color-scheme: light }
        body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1a1a1a; background: #fff }
        h1 { font-size: 1.6rem } h2 { font-size: 1.25rem; margin-top: 2.5rem; border-bottom: 2px solid #1a1a1a }
        dl { display: grid; grid-template-columns: minmax(9rem, 16rem) 1fr; gap: .4rem 1rem; margin: 0 }
        dt { font-weight: 600 } dd { margin: 0; padding-left: .7rem; overflow-wrap: anywhere; border-left: 4px solid #1a1a1a }
        dd.declared { border-left-style: dotted } dd.missing { border-left-style: double; background: #eee }
        dd small { color: #555 } ul { margin: 0; padding-left: 1.1rem } p.key { overflow-wrap: anywhere }
        @media (max-width: 40rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .5rem } }
        @media print { h2 { break-after: avoid } dt, dd { break-inside: avoid } }
        """;

    internal string Write(ProcessingRecord record)
    {
        var title = words["Record of processing activities", "Registre des activités de traitement"];
        var text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").Append(words["en", "fr"]).Append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(Text(title)).Append("</title>\n<style>\n").Append(Style).Append("\n</style>\n</head>\n<body>\n<h1>").Append(Text(title)).Append("</h1>\n<p>");
        text.Append(Text(words["Article 30 GDPR. Written from code and declarations: it tells what they say, and is to be completed and validated by a person.", "Article 30 du RGPD. Rédigé à partir du code et des déclarations : il dit ce qu'ils disent, et doit être complété et validé par une personne."])).Append("</p>\n<p class=\"key\">");
        var missing = record.Missing.ToString(CultureInfo.InvariantCulture);
        text.Append(Text(words[$"Full line: from code. Dotted: declared by a mark or in privacy.yaml. Double: missing ({missing}).", $"Trait plein : lu dans le code. Pointillé : déclaré par une marque ou dans privacy.yaml. Double : manquant ({missing})."])).Append("</p>\n");
        Section(text, words["Who is responsible", "Responsable"], record.Responsible);
        foreach (var activity in record.Activities)
        {
            Section(text, activity.Title, activity.Fields);
        }

        return text.Append("</body>\n</html>\n").ToString();
    }

    private void Section(StringBuilder text, string title, IEnumerable<RecordField> fields)
    {
        text.Append("<section>\n<h2>").Append(Text(title)).Append("</h2>\n<dl>\n");
        foreach (var field in fields)
        {
            text.Append("<dt>").Append(Text(field.Label)).Append("</dt>\n<dd class=\"").Append(field.Provenance.ToString().ToLowerInvariant()).Append("\">");
            switch (field.Values.Length)
            {
                case 0:
                    text.Append(Text(words["to be written", "à compléter"]));
                    break;
                case 1:
                    text.Append(Text(field.Values[0]));
                    break;
                default:
                    text.Append("<ul>").Append(string.Concat(field.Values.Select(static value => "<li>" + Text(value) + "</li>"))).Append("</ul>");
                    break;
            }

            text.Append(" <small>").Append(Text(RecordWords.Of(field.Provenance, words))).Append("</small></dd>\n");
        }

        text.Append("</dl>\n</section>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
