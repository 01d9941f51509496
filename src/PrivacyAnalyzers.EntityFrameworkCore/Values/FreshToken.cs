using System;
using System.Security.Cryptography;

namespace PrivacyAnalyzers.EntityFrameworkCore.Values;

/// <summary>A new value for a concurrency token that the application writes.</summary>
internal static class FreshToken
{
    /// <returns>The value; null where the old one is counted up, or the type is not known.</returns>
    internal static object? Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(Guid) => Guid.NewGuid(),
            _ when type == typeof(string) => Guid.NewGuid().ToString("N"),
            _ when type == typeof(byte[]) => RandomNumberGenerator.GetBytes(8),
            _ when type == typeof(DateTime) => DateTime.UtcNow,
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.UtcNow,
            _ => null,
        };
    }

    internal static bool IsNumber(Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) is >= TypeCode.SByte and <= TypeCode.UInt64;
}
