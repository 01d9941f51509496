using System;
using System.Net;
using System.Runtime.CompilerServices;

namespace PrivacyAnalyzers.EntityFrameworkCore.Values;

/// <summary>What a required column holds when nothing is left to hold.</summary>
internal static class EmptyValue
{
    /// <param name="type">The type of the property, without <see cref="Nullable{T}"/>.</param>
    /// <param name="member">The member's descriptor, which knows empty collections.</param>
    /// <returns>The value; null where nothing stands for it.</returns>
    internal static object? Of(Type type, MemberDescriptor? member)
    {
        if (type == typeof(string))
        {
            return "";
        }

        // The default one is no text in every database.
        if (type == typeof(char))
        {
            return ' ';
        }

        if (type == typeof(byte[]))
        {
            return Array.Empty<byte>();
        }

        if (type == typeof(Uri))
        {
            return new Uri("about:blank");
        }

        if (type == typeof(IPAddress))
        {
            return IPAddress.Any;
        }

        // A default that code cannot tell from a value made by its constructor: what an empty row would hold.
        return type.IsValueType ? RuntimeHelpers.GetUninitializedObject(type) : Emptied(type, member);
    }

    private static object? Emptied(Type type, MemberDescriptor? member)
    {
        if (member is { CanErase: true })
        {
            using var values = new ErasureValues(new byte[32], DateTimeOffset.UnixEpoch);
            return member.EraseBoxed(null, values);
        }

        return type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0) : null;
    }
}
