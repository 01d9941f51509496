using System.Globalization;
using System.Text;

namespace PrivacyAnalyzers.Abstractions.Tests.Export;

/// <summary>An export that is easy to compare with.</summary>
internal sealed class TextExport(DataSubjectRight right) : ExportWriter(right)
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public override void WriteStartObject() => Begin().Append('{');

    public override void WriteEndObject() => _text.Append('}');

    public override void WriteStartArray() => Begin().Append('[');

    public override void WriteEndArray() => _text.Append(']');

    public override void WritePropertyName(string name) => Begin().Append(name).Append(':');

    public override void WriteNull() => Begin().Append("null");

    public override void WriteBoolean(bool value) => Begin().Append(value ? "true" : "false");

    public override void WriteNumber(long value) => Begin().Append(CultureInfo.InvariantCulture, $"{value}");

    public override void WriteNumber(float value) => Begin().Append(CultureInfo.InvariantCulture, $"{value}");

    public override void WriteNumber(double value) => Begin().Append(CultureInfo.InvariantCulture, $"{value}");

    public override void WriteNumber(decimal value) => Begin().Append(CultureInfo.InvariantCulture, $"{value}");

    public override void WriteText(string? value) => Begin().Append(value ?? "null");

    public override void WriteGuid(Guid value) => Begin().Append(value);

    public override void WriteDateTime(DateTime value) => Begin().Append(CultureInfo.InvariantCulture, $"{value:O}");

    public override void WriteDateTime(DateTimeOffset value) => Begin().Append(CultureInfo.InvariantCulture, $"{value:O}");

    public override void WriteBytes(byte[]? value) => Begin().Append(value is null ? "null" : Convert.ToBase64String(value));

    private StringBuilder Begin() => _text.Length == 0 || _text[^1] is '{' or '[' or ':' ? _text : _text.Append(',');
}
