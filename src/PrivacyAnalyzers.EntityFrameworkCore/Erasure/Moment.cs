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
            : mapping.StoreType.Contains("without time zone", StringComparison.OrdinalIgnoreCase) ? DateTime.SpecifyKind(moment.UtcDateTime, DateTimeKind.Unspecified)
            : moment.UtcDateTime;
    }

    internal static DateTimeOffset? From(object? value) => value switch
    {
        DateTimeOffset moment => moment,
        DateTime moment => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)),
        DateOnly day => new DateTimeOffset(day.ToDateTime(default), TimeSpan.Zero),
        _ => null,
    };
}
