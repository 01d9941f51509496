using System.IO.Compression;
using System.Text;
using System.Xml;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>
/// The record as a workbook (Office Open XML): one sheet, a row for each field. Every cell is a text, so that nothing in it is a formula; the same record gives the same bytes.
/// </summary>
internal sealed class RecordWorkbook(Vocabulary words)
{
    /// <summary>What a cell may hold.</summary>
    private const int MostCharacters = 32767;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const string Parts = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>The first that the format knows: when it was written says nothing about the record.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly int[] Widths = [36, 32, 80, 16];

    internal byte[] Write(ProcessingRecord record)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "[Content_Types].xml", $"""<Types xmlns="{Packages}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Parts}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Parts}worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{Parts}styles+xml"/></Types>""");
            Part(archive, "_rels/.rels", $"""<Relationships xmlns="{Packages}relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{words["Record", "Registre"]}" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            Part(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Packages}relationships"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>""");
            Part(archive, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""");
            Part(archive, "xl/worksheets/sheet1.xml", Sheet(record));
        }

        return stream.ToArray();
    }

    private string Sheet(ProcessingRecord record)
    {
        var rows = RecordTable.Rows(record, "\n", words).Prepend(RecordTable.Header(words)).ToList();
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize }))
        {
            xml.WriteStartElement("worksheet", Main);
            xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
            for (var column = 0; column < Widths.Length; column++)
            {
                xml.WriteRaw($"""<col min="{column + 1}" max="{column + 1}" width="{Widths[column]}" customWidth="1"/>""");
            }

            xml.WriteRaw("</cols>");
            xml.WriteStartElement("sheetData", Main);
            for (var row = 0; row < rows.Count; row++)
            {
                xml.WriteStartElement("row", Main);
                xml.WriteAttributeString("r", XmlConvert.ToString(row + 1));
                for (var column = 0; column < rows[row].Length; column++)
                {
                    Cell(xml, (char)('A' + column) + XmlConvert.ToString(row + 1), rows[row][column], isHeader: row == 0);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteRaw($"""<autoFilter ref="A1:D{rows.Count}"/>""");
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    // A text of its own, and no formula, whatever it begins with: '=', '+', '-' and '@' mean nothing here.
    private static void Cell(XmlWriter xml, string reference, string value, bool isHeader)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", reference);
        xml.WriteAttributeString("s", isHeader ? "1" : "0");
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(Writable(value));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // XML has no place for most control characters, nor for half of a pair.
    private static string Writable(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or >= 0x20 and not (0xFFFE or 0xFFFF) && text.Length + rune.Utf16SequenceLength <= MostCharacters)
            {
                text.Append(rune.ToString());
            }
        }

        return text.ToString();
    }

    // Not compressed: what a library makes of the same bytes changes from one version to the next.
    private static void Part(ZipArchive archive, string name, string content)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = Always;
        entry.ExternalAttributes = 0;
        using var stream = entry.Open();
        stream.Write(new UTF8Encoding(false).GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + content));
    }
}
