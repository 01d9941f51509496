using System;
using System.Text.Json;

namespace PrivacyAnalyzers.EntityFrameworkCore.Export;

/// <summary>An export as JSON in UTF-8, to a writer that escapes as it does by default.</summary>
internal sealed class Utf8ExportWriter(Utf8JsonWriter writer, DataSubjectRight right) : ExportWriter(right, writer)
{
    public override void WriteStartObject() => writer.WriteStartObject();

    public override void WriteEndObject() => writer.WriteEndObject();

    public override void WriteStartArray() => writer.WriteStartArray();

    public override void WriteEndArray() => writer.WriteEndArray();

    public override void WritePropertyName(string name) => writer.WritePropertyName(name);

    public override void WriteNull() => writer.WriteNullValue();

    public override void WriteBoolean(bool value) => writer.WriteBooleanValue(value);

    public override void WriteNumber(long value) => writer.WriteNumberValue(value);

    public override void WriteNumber(float value)
    {
        // JSON has no number for what is infinite or none.
        if (float.IsFinite(value))
        {
            writer.WriteNumberValue(value);
            return;
        }

        writer.WriteNullValue();
    }

    public override void WriteNumber(double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
            return;
        }

        writer.WriteNullValue();
    }

    public override void WriteNumber(decimal value) => writer.WriteNumberValue(value);

    public override void WriteText(string? value) => writer.WriteStringValue(value);

    public override void WriteGuid(Guid value) => writer.WriteStringValue(value);

    public override void WriteDateTime(DateTime value) => writer.WriteStringValue(value);

    public override void WriteDateTime(DateTimeOffset value) => writer.WriteStringValue(value);

    public override void WriteBytes(byte[]? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteBase64StringValue(value);
    }
}
