using System;
using Microsoft.EntityFrameworkCore.Storage;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>An instant in the type of a property. A value without offset is read as universal time.</summary>
internal static class Moment
{
    internal static object As(RelationalTypeMapping mapping, DateTimeOffset moment)
    {
        var type = Nullable.GetUnderlyingType(mapping.ClrType) ?? mapping.ClrType;
        return type == typeof(DateTimeOffset) ? moment.ToUniversalTime()
            : type == typeof(DateOnly) ? DateOnly.FromDateTime(moment.UtcDateTime)
            : Fitting(mapping, moment.UtcDateTime)!;
    }

    /// <summary>A value as its column takes it: PostgreSQL refuses a time of no known kind where the column has a zone, and universal time where it has none.</summary>
    internal static object? Fitting(RelationalTypeMapping mapping, object? value) => value switch
    {
        DateTime { Kind: DateTimeKind.Unspecified } moment when Is(mapping, "with time zone") => DateTime.SpecifyKind(moment, DateTimeKind.Utc),
        DateTime { Kind: DateTimeKind.Utc } moment when Is(mapping, "without time zone") => DateTime.SpecifyKind(moment, DateTimeKind.Unspecified),
        _ => value,
    };

    internal static DateTimeOffset? From(object? value) => value switch
    {
        DateTimeOffset moment => moment,
        DateTime moment => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)),
        DateOnly day => new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero),
        _ => null,
    };

    private static bool Is(RelationalTypeMapping mapping, string kind) => mapping.StoreType.EndsWith(kind, StringComparison.OrdinalIgnoreCase);
}
