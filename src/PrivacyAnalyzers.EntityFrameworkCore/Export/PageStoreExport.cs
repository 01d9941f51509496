using System;
using System.Data.Common;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PrivacyAnalyzers.EntityFrameworkCore.Export;

/// <summary>The copy as a page that a person reads: one file, no script, nothing loaded from elsewhere.</summary>
internal sealed class PageStoreExport : StoreExport
{
    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%;margin:1rem 0}"
        + "th,td{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#f2f2f2}dl,ul{margin:0;padding-left:1rem}dt{font-weight:600}td,dd,li{unicode-bidi:isolate;white-space:pre-wrap}";

    private readonly PageText _page;
    private readonly PageWords _words;
    private readonly PageValueWriter _writer;
    private bool _isPerson;
    private long _rows;

    internal PageStoreExport(Stream destination, ExportRequest request)
    {
        _page = new PageText(destination);
        _words = new PageWords(request.Language);
        _writer = new PageValueWriter(_page, _words, request.Right);
    }

    internal override ExportWriter Writer => _writer;

    internal override void Begin(EntityDescriptor type, ExportRequest request, DateTimeOffset writtenAt)
    {
        var right = request.Right == DataSubjectRight.Access ? "access" : "portability";
        _page.Markup("<!DOCTYPE html>\n<html lang=\"").Markup(_words.IsFrench ? "fr" : "en").Markup("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Markup("<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex\">\n").Element("title", _words["title." + right]).Markup("<style>" + Style + "</style>\n</head>\n<body>\n")
            .Element("h1", _words["title." + right]).Element("p", _words["about." + right])
            .Element("p", $"{_words["received"]} {_words.Moment(request.ReceivedAt)}. {_words["written"]} {_words.Moment(writtenAt)}.");
    }

    internal override void BeginRecord(RecordWriter record, RecordKind kind)
    {
        (_isPerson, _rows) = (kind.IsPerson, 0);
        _page.Markup("<section>\n").Element("h2", kind.Label);
        if (kind.Relation == "accessed")
        {
            _page.Element("p", _words["accessed"]);
        }

        // What the data mean stands before them, closed: people came for the data.
        _page.Markup("<details>").Element("summary", _words["meaning"]).Markup("<table><thead><tr>").Element("th", _words["field"]).Element("th", _words["why"]).Element("th", _words["origin"]).Element("th", _words["recipients"]).Markup("</tr></thead><tbody>\n");
        foreach (var column in record.Columns)
        {
            _page.Markup("<tr>").Element("th", LabelOf(column)).Markup("<td><ul>");
            foreach (var use in column.Uses)
            {
                _page.Element("li", _words.Of(use));
            }

            var recipients = column.Uses.SelectMany(static use => use.Purpose.Recipients).Select(static recipient => recipient.Name).Distinct(StringComparer.Ordinal);
            _page.Markup("</ul></td>").Element("td", _words[column.Facts.Origin.ToString()]).Element("td", string.Join(", ", recipients)).Markup("</tr>\n");
        }

        _page.Markup("</tbody></table></details>\n<table>");
        if (!_isPerson)
        {
            _page.Markup("<thead><tr>");
            foreach (var field in record.Fields)
            {
                _page.Element("th", HeadOf(field));
            }

            _page.Markup("</tr></thead>");
        }

        _page.Markup("<tbody>\n");
    }

    internal override void WriteRow(RecordWriter record, DbDataReader reader, Func<IColumn, object, bool> isOfAnother)
    {
        _rows++;
        _page.Markup(_isPerson ? "" : "<tr>");
        for (var i = 0; i < record.Fields.Count; i++)
        {
            if (_isPerson)
            {
                _page.Markup("<tr>").Element("th", HeadOf(record.Fields[i]));
            }

            _page.Markup("<td>");
            if (record.Read(reader, i) is { } value)
            {
                record.WriteValue(_writer, i, value, isOfAnother);
            }

            _page.Markup(_isPerson ? "</td></tr>\n" : "</td>");
        }

        _page.Markup(_isPerson ? "" : "</tr>\n");
    }

    internal override void EndRecord()
    {
        _page.Markup("</tbody></table>\n");
        if (_rows == 0)
        {
            _page.Element("p", _words["none"]);
        }

        _page.Markup("</section>\n");
    }

    internal override void End() => _page.Markup("</body>\n</html>\n");

    internal override bool IsFull => _page.IsFull;

    internal override Task FlushAsync(bool isEnd, CancellationToken cancellationToken) => _page.FlushAsync(isEnd, cancellationToken);

    // Members of an address are all "Address": the path tells them apart.
    private string LabelOf(Schema.PersonalColumn column) =>
        column.Facts.Label.In(_words.Language) is var label && column.Path.Contains('.', StringComparison.Ordinal) ? label + " (" + column.Path + ")" : label;

    private string HeadOf(ExportField field) => field.Column is { IsInJson: false } column ? LabelOf(column) : field.Name;
}
