using System;
using System.Collections.Generic;
using System.Globalization;

namespace PrivacyAnalyzers.EntityFrameworkCore.Export;

/// <summary>Writes values as a person reads them: text, and lists of text for what holds more than one.</summary>
internal sealed class PageValueWriter(PageText page, PageWords words, DataSubjectRight right) : ExportWriter(right)
{
    private readonly Stack<bool> _isObject = [];

    public override void WriteStartObject()
    {
        BeginItem();
        _isObject.Push(true);
        page.Markup("<dl>");
    }

    public override void WriteEndObject()
    {
        _isObject.Pop();
        page.Markup("</dl>");
        EndItem();
    }

    public override void WriteStartArray()
    {
        BeginItem();
        _isObject.Push(false);
        page.Markup("<ul>");
    }

    public override void WriteEndArray()
    {
        _isObject.Pop();
        page.Markup("</ul>");
        EndItem();
    }

    public override void WritePropertyName(string name) => page.Element("dt", name);

    public override void WriteNull() => Write("–");

    public override void WriteBoolean(bool value) => Write(value ? words.Yes : words.No);

    public override void WriteNumber(long value) => Write(value.ToString(words.Culture));

    public override void WriteNumber(float value) => Write(value.ToString(words.Culture));

    public override void WriteNumber(double value) => Write(value.ToString(words.Culture));

    public override void WriteNumber(decimal value) => Write(value.ToString(words.Culture));

    public override void WriteText(string? value) => Write(value ?? "–");

    public override void WriteGuid(Guid value) => Write(value.ToString("D", CultureInfo.InvariantCulture));

    public override void WriteDateTime(DateTime value) => Write(words.Moment(value));

    public override void WriteDateTime(DateTimeOffset value) => Write(words.Moment(value));

    public override void WriteBytes(byte[]? value) => Write(value is null ? "–" : Convert.ToBase64String(value));

    private void Write(string text)
    {
        BeginItem();
        page.Text(text);
        EndItem();
    }

    private void BeginItem() => Item("<li>", "<dd>");

    private void EndItem() => Item("</li>", "</dd>");

    private void Item(string inArray, string inObject)
    {
        if (_isObject.TryPeek(out var isObject))
        {
            page.Markup(isObject ? inObject : inArray);
        }
    }
}
