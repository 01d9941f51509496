using System.Globalization;
using System.Text;
using System.Xml;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Maps;

/// <summary>Draws a map as one SVG that needs nothing else: no script, no font, no colour that says anything.</summary>
internal sealed class MapSvg(Vocabulary words)
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const int Columns = 5;
    private const int Margin = 24;
    private const int BetweenColumns = 56;
    private const int PageWidth = (2 * Margin) + (Columns * PlacedBox.Width) + ((Columns - 1) * BetweenColumns);
    private const int BetweenBoxes = 16;
    private const int HeadingWidthSize = 24;
    private const int HeadingLine = 26;
    private const int ColumnTitle = 40;
    private const int KeyLine = 24;

    // Where a line comes from is told by its dots, and in words below: the page is read in grey, and printed.
    private const string Style = """
        text { font-family: system-ui, sans-serif; fill: #1a1a1a }
        .heading { font-size: 20px; font-weight: 600 } .column { font-size: 16px; font-weight: 600 }
        .title { font-size: 14px; font-weight: 600 } .detail { font-size: 12px }
        rect { fill: #fff; stroke: #1a1a1a; stroke-width: 1.5 } .page { stroke: none } path { fill: none; stroke: #1a1a1a; stroke-width: 1.5 }
        .declared { stroke-dasharray: 1 5; stroke-linecap: round; stroke-width: 2.5 } .missing { stroke: #666; stroke-dasharray: 10 5 } rect.missing { fill: #eee }
        .broken { stroke: #b00020; stroke-dasharray: 12 4 2 4; stroke-width: 2 } rect.broken { stroke-width: 3 } .cross { stroke: #b00020; stroke-width: 2.5 }
        """;

    internal string Write(PrivacyMap map)
    {
        var heading = TextLines.Break(map.Title, PageWidth - (2 * Margin), HeadingWidthSize);
        var top = Margin + (heading.Count * HeadingLine) + ColumnTitle;
        var columns = map.Columns.Select((column, index) => Place(column, Left(index), top)).ToList();
        var bottom = columns.SelectMany(static column => column).Select(static box => box.Top + box.Height).Append(top).Max();
        var height = bottom + Margin + (4 * KeyLine) + Margin;

        var text = new StringBuilder();
        using (var svg = XmlWriter.Create(text, new() { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            svg.WriteStartElement("svg", Namespace);
            svg.WriteAttributeString("viewBox", $"0 0 {Number(PageWidth)} {Number(height)}");
            svg.WriteAttributeString("width", "100%");
            svg.WriteAttributeString("role", "img");
            svg.WriteAttributeString("xml", "lang", null, words["en", "fr"]);
            svg.WriteAttributeString("aria-labelledby", "map-title map-description");
            Named(svg, "title", "map-title", map.Title);
            Named(svg, "desc", "map-description", map.Description);
            svg.WriteElementString("style", Namespace, "\n" + Style.ReplaceLineEndings("\n") + "\n");
            Rectangle(svg, "page", 0, 0, PageWidth, height);
            for (var line = 0; line < heading.Count; line++)
            {
                Text(svg, "heading", Margin, Margin + ((line + 1) * HeadingLine) - 6, heading[line]);
            }

            foreach (var link in map.Links.GroupBy(static link => link.Column).SelectMany(group => Lines([.. group], columns[group.Key], columns[group.Key + 1])))
            {
                Path(svg, link);
            }

            for (var index = 0; index < columns.Count; index++)
            {
                Text(svg, "column", Left(index), top - 14, map.Columns[index].Title);
                columns[index].ForEach(box => Box(svg, box));
                if (columns[index].Count == 0)
                {
                    Text(svg, "detail", Left(index), top + 14, words["nothing is declared", "rien n'est déclaré"]);
                }
            }

            Key(svg, bottom + Margin);
            svg.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static int Left(int column) => Margin + (column * (PlacedBox.Width + BetweenColumns));

    private static List<PlacedBox> Place(MapColumn column, int left, int top)
    {
        var placed = new List<PlacedBox>();
        foreach (var box in column.Boxes)
        {
            var next = PlacedBox.At(box, left, top);
            placed.Add(next);
            top += next.Height + BetweenBoxes;
        }

        return placed;
    }

    // Each line has a place of its own at both boxes, in the order of the boxes that it leads to.
    private static IEnumerable<Line> Lines(List<MapLink> links, List<PlacedBox> from, List<PlacedBox> to)
    {
        var starts = from.ToDictionary(static box => box.Box.Id, StringComparer.Ordinal);
        var ends = to.ToDictionary(static box => box.Box.Id, StringComparer.Ordinal);
        foreach (var link in links.Where(link => starts.ContainsKey(link.From) && ends.ContainsKey(link.To)))
        {
            var (start, end) = (starts[link.From], ends[link.To]);
            yield return new(
                link.Kind,
                start.Left + PlacedBox.Width,
                Port(start, links.Where(other => other.From == link.From).Select(other => ends.GetValueOrDefault(other.To)?.Top ?? 0), end.Top),
                end.Left,
                Port(end, links.Where(other => other.To == link.To).Select(other => starts.GetValueOrDefault(other.From)?.Top ?? 0), start.Top));
        }
    }

    private static int Port(PlacedBox box, IEnumerable<int> tops, int top)
    {
        var all = tops.Order().ToList();
        return box.Top + (box.Height * (all.IndexOf(top) + 1) / (all.Count + 1));
    }

    private static void Box(XmlWriter svg, PlacedBox box)
    {
        Rectangle(svg, Class(box.Box.Kind), box.Left, box.Top, PlacedBox.Width, box.Height);
        var y = box.Top + PlacedBox.Padding;
        foreach (var line in box.Title)
        {
            Text(svg, "title", box.Left + PlacedBox.Padding, y + PlacedBox.TitleSize, line);
            y += PlacedBox.TitleLine;
        }

        foreach (var line in box.Details)
        {
            Text(svg, "detail", box.Left + PlacedBox.Padding, y + PlacedBox.DetailSize, line);
            y += PlacedBox.DetailLine;
        }
    }

    private void Key(XmlWriter svg, int top)
    {
        const int Sample = 60;
        foreach (var (kind, said) in new[]
        {
            (MapLineKind.Code, words["full line: from code", "trait plein : lu dans le code"]),
            (MapLineKind.Declared, words["dotted: declared in privacy.yaml", "pointillé : déclaré dans privacy.yaml"]),
            (MapLineKind.Missing, words["dashes, grey: nobody says; to be written", "tirets, gris : personne ne le dit ; à compléter"]),
            (MapLineKind.Broken, words["dash and dot, red, crossed: broken; it is there, and nothing allows it", "trait mixte, rouge, barré : rompu ; cela existe, et rien ne le permet"]),
        })
        {
            Path(svg, new(kind, Margin, top, Margin + Sample, top));
            Text(svg, "detail", Margin + Sample + PlacedBox.Padding, top + 4, said);
            top += KeyLine;
        }
    }

    private static string Class(MapLineKind kind) => kind.ToString().ToLowerInvariant();

    private static void Path(XmlWriter svg, Line line)
    {
        var middle = (line.X1 + line.X2) / 2;
        Path(svg, Class(line.Kind), string.Create(CultureInfo.InvariantCulture, $"M{line.X1} {line.Y1}C{middle} {line.Y1} {middle} {line.Y2} {line.X2} {line.Y2}"));
        if (line.Kind == MapLineKind.Broken)
        {
            const int Arm = 6;
            var (x, y) = (middle, (line.Y1 + line.Y2) / 2);
            Path(svg, "cross", string.Create(CultureInfo.InvariantCulture, $"M{x - Arm} {y - Arm}L{x + Arm} {y + Arm}M{x - Arm} {y + Arm}L{x + Arm} {y - Arm}"));
        }
    }

    private static void Path(XmlWriter svg, string kind, string line)
    {
        svg.WriteStartElement("path", Namespace);
        svg.WriteAttributeString("class", kind);
        svg.WriteAttributeString("d", line);
        svg.WriteEndElement();
    }

    private static void Named(XmlWriter svg, string element, string id, string text)
    {
        svg.WriteStartElement(element, Namespace);
        svg.WriteAttributeString("id", id);
        svg.WriteString(Clean(text));
        svg.WriteEndElement();
    }

    private static void Rectangle(XmlWriter svg, string kind, int left, int top, int width, int height)
    {
        svg.WriteStartElement("rect", Namespace);
        svg.WriteAttributeString("class", kind);
        svg.WriteAttributeString("x", Number(left));
        svg.WriteAttributeString("y", Number(top));
        svg.WriteAttributeString("width", Number(width));
        svg.WriteAttributeString("height", Number(height));
        svg.WriteEndElement();
    }

    private static void Text(XmlWriter svg, string kind, int left, int bottom, string text)
    {
        svg.WriteStartElement("text", Namespace);
        svg.WriteAttributeString("class", kind);
        svg.WriteAttributeString("x", Number(left));
        svg.WriteAttributeString("y", Number(bottom));
        svg.WriteString(Clean(text));
        svg.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // A name may hold what XML cannot.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        }

        return clean.ToString();
    }

    private readonly record struct Line(MapLineKind Kind, int X1, int Y1, int X2, int Y2);
}
