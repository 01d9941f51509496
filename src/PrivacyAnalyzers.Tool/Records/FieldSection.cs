using System.Net;
using System.Text;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>Fields as a part of a page, with where each comes from.</summary>
internal static class FieldSection
{
    // Where a statement comes from is told in words and by the line beside it, never by colour alone.
    internal const string Style = """
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

    internal static void Write(StringBuilder text, string title, IEnumerable<RecordField> fields, Vocabulary words)
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
