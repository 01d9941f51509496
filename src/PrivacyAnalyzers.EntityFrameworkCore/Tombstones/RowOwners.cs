using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

/// <summary>Finds whose a tracked row is: by its own key, by what it refers to, tracked or stored, or by a value.</summary>
internal sealed class RowOwners(StoreSchema schema, IReadOnlyList<EntityEntry> entries, TombstoneNames names, RawRunner runner)
{
    private readonly TrackedRows _tracked = new(schema, entries);
    private readonly StoredOwners _stored = new(schema, names, runner);

    /// <returns>The names of people, and of values that name people who are gone.</returns>
    internal async ValueTask<IReadOnlyCollection<string>> OfAsync(SubjectReach reach, ReachedNode node, EntityEntry entry, IEntityType type, CancellationToken cancellationToken)
    {
        var owners = new HashSet<string>(StringComparer.Ordinal);
        await AddAsync(owners, reach, node, entry, type, cancellationToken).ConfigureAwait(false);
        return owners;
    }

    private async ValueTask AddAsync(HashSet<string> owners, SubjectReach reach, ReachedNode node, EntityEntry entry, IEntityType type, CancellationToken cancellationToken)
    {
        if (type.FindOwnership() is { } ownership)
        {
            if (_tracked.Find(ownership, entry) is var (owner, ownerType))
            {
                await AddAsync(owners, reach, owner, ownerType, cancellationToken).ConfigureAwait(false);
            }

            return;
        }

        if (node.Root is not null)
        {
            // A key that the database is still to give is nobody's yet.
            if (reach.Type.IsAssignableFrom(type) && reach.Key.All(property => !entry.Property(property.Name).IsTemporary) && Values(entry, reach.Key) is { } key)
            {
                owners.Add(names.Of(reach, key));
            }

            return;
        }

        foreach (var link in node.Reaching)
        {
            foreach (var foreignKey in link.ForeignKeys.Where(foreignKey => foreignKey.DeclaringEntityType.IsAssignableFrom(type)))
            {
                await FollowAsync(owners, reach, link, foreignKey, entry, cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var link in node.Plain.Where(link => link.Property.DeclaringType is IEntityType declaring && declaring.IsAssignableFrom(type)))
        {
            if (entry.Property(link.Property.Name).CurrentValue is { } value)
            {
                owners.UnionWith(_tracked.Equal(reach, link, value) is { Count: > 0 } people ? people.Select(person => names.Of(reach, person)) : await _stored.EqualAsync(reach, link, value, cancellationToken).ConfigureAwait(false));
            }
        }
    }

    private async ValueTask AddAsync(HashSet<string> owners, SubjectReach reach, EntityEntry entry, IEntityType type, CancellationToken cancellationToken)
    {
        foreach (var node in type.GetTableMappings().Select(mapping => reach.Find(schema.ByTable[mapping.Table])).OfType<ReachedNode>().Distinct())
        {
            await AddAsync(owners, reach, node, entry, type, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask FollowAsync(HashSet<string> owners, SubjectReach reach, RowLink link, IForeignKey foreignKey, EntityEntry entry, CancellationToken cancellationToken)
    {
        if (Values(entry, foreignKey.Properties) is not { } values)
        {
            return;
        }

        if (_tracked.Find(foreignKey, entry) is var (principal, principalType))
        {
            await AddAsync(owners, reach, principal, principalType, cancellationToken).ConfigureAwait(false);
        }
        else if (foreignKey.Properties.All(property => !entry.Property(property.Name).IsTemporary))
        {
            owners.UnionWith(await _stored.OfAsync(reach, link, foreignKey, values, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <returns>The values; null where one of them is.</returns>
    internal static IReadOnlyList<object>? Values(EntityEntry entry, IReadOnlyList<IProperty> properties)
    {
        var values = properties.Select(property => entry.Property(property.Name).CurrentValue).OfType<object>().ToList();
        return values.Count == properties.Count ? values : null;
    }
}
