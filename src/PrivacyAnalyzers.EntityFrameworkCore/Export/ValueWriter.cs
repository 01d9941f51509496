using System;
using System.Collections;
using System.Globalization;

namespace PrivacyAnalyzers.EntityFrameworkCore.Export;

/// <summary>Writes a value that nothing describes by itself: one of a value object whose member is marked.</summary>
internal static class ValueWriter
{
    internal static void Write(ExportWriter writer, object value)
    {
        switch (value)
        {
            case string text: writer.WriteText(text); break;
            case bool truth: writer.WriteBoolean(truth); break;
            case Guid guid: writer.WriteGuid(guid); break;
            case DateTime moment: writer.WriteDateTime(moment); break;
            case DateTimeOffset moment: writer.WriteDateTime(moment); break;
            case byte[] bytes: writer.WriteBytes(bytes); break;
            case float number: writer.WriteNumber(number); break;
            case double number: writer.WriteNumber(number); break;
            case decimal number: writer.WriteNumber(number); break;
            case sbyte or byte or short or ushort or int or uint or long: writer.WriteNumber(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case DateOnly or TimeOnly: writer.WriteText(((IFormattable)value).ToString("O", CultureInfo.InvariantCulture)); break;
            case IEnumerable items: WriteAll(writer, items); break;
            default: writer.WriteText(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    private static void WriteAll(ExportWriter writer, IEnumerable items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            if (item is null)
            {
                writer.WriteNull();
            }
            else
            {
                Write(writer, item);
            }
        }

        writer.WriteEndArray();
    }
}
