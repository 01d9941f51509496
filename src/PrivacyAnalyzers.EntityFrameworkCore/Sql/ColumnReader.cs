using System;
using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyAnalyzers.EntityFrameworkCore.Sql;

/// <summary>Reads a column as what its property holds: by the type the provider stores, then through the converter of the property.</summary>
internal static class ColumnReader
{
    internal static object? Read(DbDataReader reader, int ordinal, RelationalTypeMapping mapping)
    {
        if (reader.IsDBNull(ordinal))
        {
            return null;
        }

        var converter = mapping.Converter;
        var stored = Stored(reader, ordinal, converter?.ProviderClrType ?? mapping.ClrType, mapping);
        return converter is null ? stored : converter.ConvertFromProvider(stored);
    }

    /// <summary>What reads a column of many rows: how is decided once.</summary>
    internal static Func<DbDataReader, int, object?> Of(RelationalTypeMapping mapping) => mapping.Converter is not null ? (reader, ordinal) => Read(reader, ordinal, mapping) : Type.GetTypeCode(StoreType(mapping)) switch
    {
        TypeCode.String => static (reader, ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal),
        TypeCode.DateTime => static (reader, ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetDateTime(ordinal),
        TypeCode.Int32 when !StoreType(mapping).IsEnum => static (reader, ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetInt32(ordinal),
        _ => (reader, ordinal) => Read(reader, ordinal, mapping),
    };

    private static Type StoreType(RelationalTypeMapping mapping) => Nullable.GetUnderlyingType(mapping.ClrType) ?? mapping.ClrType;

    private static object Stored(DbDataReader reader, int ordinal, Type type, RelationalTypeMapping mapping)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
        {
            // The provider has a type of its own for it: no converter says what number it is.
            return ByMapping(reader, ordinal, mapping);
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => reader.GetString(ordinal),
            TypeCode.Boolean => reader.GetBoolean(ordinal),
            TypeCode.Byte => reader.GetByte(ordinal),
            TypeCode.SByte => reader.GetFieldValue<sbyte>(ordinal),
            TypeCode.Int16 => reader.GetInt16(ordinal),
            TypeCode.UInt16 => reader.GetFieldValue<ushort>(ordinal),
            TypeCode.Int32 => reader.GetInt32(ordinal),
            TypeCode.UInt32 => reader.GetFieldValue<uint>(ordinal),
            TypeCode.Int64 => reader.GetInt64(ordinal),
            TypeCode.UInt64 => reader.GetFieldValue<ulong>(ordinal),
            TypeCode.Single => reader.GetFloat(ordinal),
            TypeCode.Double => reader.GetDouble(ordinal),
            TypeCode.Decimal => reader.GetDecimal(ordinal),
            TypeCode.Char => reader.GetFieldValue<char>(ordinal),
            TypeCode.DateTime => reader.GetDateTime(ordinal),
            _ => Other(reader, ordinal, type, mapping),
        };
    }

    private static object Other(DbDataReader reader, int ordinal, Type type, RelationalTypeMapping mapping) => type switch
    {
        _ when type == typeof(Guid) => reader.GetGuid(ordinal),
        _ when type == typeof(DateTimeOffset) => reader.GetFieldValue<DateTimeOffset>(ordinal),
        _ when type == typeof(DateOnly) => reader.GetFieldValue<DateOnly>(ordinal),
        _ when type == typeof(TimeOnly) => reader.GetFieldValue<TimeOnly>(ordinal),
        _ when type == typeof(TimeSpan) => reader.GetFieldValue<TimeSpan>(ordinal),
        _ when type == typeof(byte[]) => reader.GetFieldValue<byte[]>(ordinal),

        // Documents have a type of their own in the mapping, and are text in the database.
        _ when type == typeof(JsonTypePlaceholder) => reader.GetString(ordinal),
        _ => ByMapping(reader, ordinal, mapping),
    };

    // What a provider gives where nothing is asked for is not always what the property holds: PostgreSQL's arrays are lists there as well.
    private static object ByMapping(DbDataReader reader, int ordinal, RelationalTypeMapping mapping) => mapping.GetDataReaderMethod().Invoke(reader, BindingFlags.DoNotWrapExceptions, null, [ordinal], null)!;
}
