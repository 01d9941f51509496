using System.Text;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>The record for a spreadsheet: a line for each field. Nothing in it is taken for a formula.</summary>
internal static class RecordCsv
{
    internal static string Write(ProcessingRecord record, Vocabulary words)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, RecordTable.Header(words));
        foreach (var row in RecordTable.Rows(record, " ; ", words))
        {
            Line(text, row);
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) => text.Append(string.Join(',', cells.Select(Cell))).Append("\r\n");

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }
}
