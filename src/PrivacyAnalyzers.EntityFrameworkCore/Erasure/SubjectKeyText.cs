using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>Reads the key of a <see cref="SubjectId"/> back into the values of its properties, as generated code wrote them.</summary>
internal static class SubjectKeyText
{
    /// <summary>The key of a person.</summary>
    /// <exception cref="ArgumentException">The identity is of another kind, or its key is none.</exception>
    internal static IReadOnlyList<object> Of(SubjectReach reach, SubjectId subject)
    {
        if (subject.IsEmpty || subject.Kind != reach.Subject.Facts.SubjectName)
        {
            throw new ArgumentException($"The identity is not one of the kind '{reach.Subject.Facts.SubjectName}'.", nameof(subject));
        }

        return Read(subject.Key, reach.Key) ?? throw new ArgumentException($"The key is not one of '{reach.Subject.Facts.Name}'.", nameof(subject));
    }

    /// <returns>The values; null where the text is no key of that kind.</returns>
    internal static IReadOnlyList<object>? Read(string key, IReadOnlyList<IProperty> properties)
    {
        try
        {
            var rest = key.AsSpan();
            var values = new List<object>();
            foreach (var property in properties)
            {
                var text = properties.Count == 1 ? key : Part(ref rest, TypeOf(property), isLast: values.Count == properties.Count - 1);
                values.Add(Value(text, property));
            }

            return values;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException or InvalidCastException)
        {
            return null;
        }
    }

    /// <summary>Writes the key as generated code does.</summary>
    internal static string Write(IReadOnlyList<object> values, IReadOnlyList<IProperty> properties)
    {
        var parts = new List<string>();
        for (var i = 0; i < properties.Count; i++)
        {
            var text = Text(IsKnown(values[i].GetType()) ? values[i] : properties[i].GetTypeMapping().Converter?.ConvertToProvider(values[i]) ?? values[i]);
            parts.Add(properties.Count > 1 && TypeOf(properties[i]) == typeof(string) ? text.Length.ToString(CultureInfo.InvariantCulture) + ":" + text : text);
        }

        return string.Join("/", parts);
    }

    private static string Text(object value) => value switch
    {
        string text => text,
        Enum => Convert.ToString(Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)!,
        Guid guid => guid.ToString("D", CultureInfo.InvariantCulture),
        DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static Type TypeOf(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return IsKnown(type) ? type : property.GetTypeMapping().Converter?.ProviderClrType ?? type;
    }

    // A part of free length carries its length.
    private static string Part(scoped ref ReadOnlySpan<char> rest, Type type, bool isLast)
    {
        if (type == typeof(string))
        {
            var colon = rest.IndexOf(':');
            var length = int.Parse(rest[..Math.Max(colon, 0)], NumberStyles.None, CultureInfo.InvariantCulture);
            var text = rest.Slice(colon + 1, length).ToString();
            rest = isLast ? rest[(colon + 1 + length)..] : rest[(colon + 2 + length)..];
            return text;
        }

        var end = isLast ? rest.Length : rest.IndexOf('/');
        var part = rest[..Math.Max(end, 0)].ToString();
        rest = isLast ? default : rest[(end + 1)..];
        return part;
    }

    private static object Value(string text, IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (IsKnown(type))
        {
            return Parse(text, type);
        }

        return property.GetTypeMapping().Converter is { } converter && converter.ConvertFromProvider(Parse(text, Nullable.GetUnderlyingType(converter.ProviderClrType) ?? converter.ProviderClrType)) is { } value
            ? value
            : throw new FormatException();
    }

    private static bool IsKnown(Type type) =>
        type.IsEnum || Type.GetTypeCode(type) is not (TypeCode.Object or TypeCode.DBNull) || type == typeof(Guid) || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly);

    private static object Parse(string text, Type type)
    {
        var culture = CultureInfo.InvariantCulture;
        return type switch
        {
            _ when type.IsEnum => Enum.ToObject(type, Parse(text, Enum.GetUnderlyingType(type))),
            _ when type == typeof(string) => text,
            _ when type == typeof(Guid) => Guid.Parse(text, culture),
            _ when type == typeof(DateTime) => DateTime.ParseExact(text, "O", culture, DateTimeStyles.RoundtripKind),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.ParseExact(text, "O", culture, DateTimeStyles.RoundtripKind),
            _ when type == typeof(DateOnly) => DateOnly.ParseExact(text, "O", culture),
            _ when type == typeof(TimeOnly) => TimeOnly.ParseExact(text, "O", culture),
            _ => Convert.ChangeType(text, type, culture),
        };
    }
}
