using System.Net;
using System.Text;
using PrivacyAnalyzers.Tool.Records;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Notices;

/// <summary>The notice as one page: the text beside a form first, then a part for each purpose.</summary>
internal sealed class NoticeHtml(Vocabulary words)
{
    internal string Write(PrivacyNotice notice)
    {
        var title = words["Your data, and what becomes of them", "Vos données, et ce qu'elles deviennent"];
        var text = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").Append(words["en", "fr"]).Append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(Text(title)).Append("</title>\n<style>\n").Append(FieldSection.Style).Append("\n</style>\n</head>\n<body>\n<h1>").Append(Text(title)).Append("</h1>\n");
        text.Append("<section>\n<h2>").Append(Text(words["Beside the form", "À côté du formulaire"])).Append("</h2>\n<p>").Append(Text(notice.Short)).Append("</p>\n</section>\n");
        FieldSection.Write(text, words["Who answers for it", "Qui en répond"], notice.Responsible, words);
        foreach (var purpose in notice.Purposes)
        {
            FieldSection.Write(text, purpose.Title, purpose.Fields, words);
        }

        return text.Append("<p>").Append(Text(words["A draft from code and declarations, for a person to complete and validate.", "Projet rédigé à partir du code et des déclarations, à compléter et valider par une personne."])).Append("</p>\n</body>\n</html>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
