using System.Text;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>The record for a spreadsheet: a line for each field. Nothing in it is taken for a formula.</summary>
internal static class RecordCsv
{
    internal static string Write(ProcessingRecord record, Vocabulary words)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, words["Activity", "Activité"], words["Field", "Rubrique"], words["Value", "Valeur"], words["Comes from", "Origine"]);
        foreach (var field in record.Responsible)
        {
            Line(text, "", field.Label, Value(field), RecordWords.Of(field.Provenance, words));
        }

        foreach (var activity in record.Activities)
        {
            foreach (var field in activity.Fields)
            {
                Line(text, activity.Title, field.Label, Value(field), RecordWords.Of(field.Provenance, words));
            }
        }

        return text.ToString();
    }

    private static string Value(RecordField field) => string.Join(" ; ", field.Values);

    private static void Line(StringBuilder text, params string[] cells) => text.Append(string.Join(',', cells.Select(Cell))).Append("\r\n");

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }
}
