using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

/// <summary>Finds rows among those that the context holds: what is new is nowhere else.</summary>
internal sealed class TrackedRows(StoreSchema schema, IReadOnlyList<EntityEntry> entries)
{
    private readonly Dictionary<IReadOnlyKey, Dictionary<string, (EntityEntry, IEntityType)>> _known = [];

    /// <returns>The row that a foreign key of another leads to; null where the context does not hold it.</returns>
    internal (EntityEntry Entry, IEntityType Type)? Find(IForeignKey foreignKey, EntityEntry dependent)
    {
        if (RowOwners.Values(dependent, foreignKey.Properties) is not { } values)
        {
            return null;
        }

        if (!_known.TryGetValue(foreignKey.PrincipalKey, out var rows))
        {
            rows = [];
            foreach (var entry in entries.Where(static entry => entry.State != EntityState.Detached))
            {
                if (schema.Model.FindEntityType(entry.Metadata.Name) is { } type && foreignKey.PrincipalKey.DeclaringEntityType.IsAssignableFrom(type) && RowOwners.Values(entry, foreignKey.PrincipalKey.Properties) is { } key)
                {
                    rows.TryAdd(Text(key), (entry, type));
                }
            }

            _known.Add(foreignKey.PrincipalKey, rows);
        }

        return rows.TryGetValue(Text(values), out var found) ? found : null;
    }

    /// <summary>The keys of people that the context holds whose member has a value.</summary>
    internal IReadOnlyList<IReadOnlyList<object>> Equal(SubjectReach reach, PlainLink link, object value)
    {
        var member = reach.Equal(link)!;
        var people = from entry in entries
                     where entry.State is not (EntityState.Detached or EntityState.Deleted)
                     let type = schema.Model.FindEntityType(entry.Metadata.Name)
                     where type is not null && reach.Type.IsAssignableFrom(type) && reach.Key.All(property => !entry.Property(property.Name).IsTemporary)
                     where IsEqual(entry.Property(member.Name).CurrentValue, value, link.IgnoresCase)
                     select RowOwners.Values(entry, reach.Key);
        return [.. people.OfType<IReadOnlyList<object>>()];
    }

    private static bool IsEqual(object? known, object value, bool ignoresCase) =>
        Equals(known, value) || (ignoresCase && known is string text && text.Equals(value as string, StringComparison.OrdinalIgnoreCase));

    private static string Text(IReadOnlyList<object> values) => string.Join("|", values.Select(static value => value is byte[] bytes ? Convert.ToBase64String(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!).Select(static text => text.Length.ToString(CultureInfo.InvariantCulture) + ":" + text));
}
