using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PrivacyAnalyzers.EntityFrameworkCore.Reach;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tombstones;

/// <summary>A row that is about to be saved, and what of it is personal.</summary>
internal sealed class WrittenRow
{
    private readonly SubjectReach _reach;
    private readonly ReachedNode _node;
    private readonly bool _isNew;
    private readonly List<PersonalColumn> _personal;

    internal WrittenRow(SubjectReach reach, ReachedNode node, EntityEntry entry, IEntityType type)
    {
        _reach = reach;
        _node = node;
        Entity = entry.Metadata.ClrType == typeof(Dictionary<string, object>) ? entry.Metadata.Name : reach.Schema.Descriptors.Of(entry.Metadata.ClrType)?.Facts.Name ?? entry.Metadata.ClrType.Name;
        _isNew = entry.State == EntityState.Added || ComesToSomebody(entry, type);
        _personal = [.. node.Node.Personal.Where(column => !column.IsComputed && IsWritten(entry, type, column))];
    }

    /// <summary>The type, as messages name it.</summary>
    internal string Entity { get; }

    /// <summary>It is there already, and nothing personal of it changes.</summary>
    internal bool IsHarmless => !_isNew && _personal.Count == 0;

    /// <summary>What an erasure would have erased that left what these purposes keep.</summary>
    /// <returns>The member; empty for the row as a whole; null where it would have left all of it.</returns>
    internal string? Refused(HashSet<string> kept)
    {
        if (_personal.Find(column => !KeptPurposes.Keep(kept, _node.Node, column)) is { } column)
        {
            return column.Path;
        }

        return _personal.Count > 0 || !_isNew || StaysWithItsOwner(_node, kept) ? null : "";
    }

    // What says nothing of anybody goes with the rows that it belongs to.
    private bool StaysWithItsOwner(ReachedNode node, HashSet<string> kept) =>
        node.Node.Personal.Count > 0 ? node.Node.Personal.Exists(column => KeptPurposes.Keep(kept, node.Node, column)) : node.Reaching.Any(link => StaysWithItsOwner(_reach.Find(link.Principal)!, kept));

    private bool ComesToSomebody(EntityEntry entry, IEntityType type)
    {
        var owning = _node.Reaching.SelectMany(static link => link.ForeignKeys).Where(foreignKey => foreignKey.DeclaringEntityType.IsAssignableFrom(type)).SelectMany(static foreignKey => foreignKey.Properties)
            .Concat(_node.Plain.Select(static link => link.Property).Where(property => property.DeclaringType is IEntityType declaring && declaring.IsAssignableFrom(type)));
        return owning.Any(property => entry.Property(property.Name).IsModified);
    }

    private bool IsWritten(EntityEntry entry, IEntityType type, PersonalColumn column)
    {
        if (column.Property.DeclaringType is IEntityType declaring)
        {
            return declaring.IsAssignableFrom(type) && entry.Property(column.Property.Name) is var property && (_isNew || property.IsModified) && property.CurrentValue is not null;
        }

        // A member of a value object counts as soon as anything of the object does.
        for (var holder = (IComplexType)column.Property.DeclaringType; ; holder = (IComplexType)holder.ComplexProperty.DeclaringType)
        {
            if (holder.ComplexProperty.DeclaringType is IEntityType owner)
            {
                return owner.IsAssignableFrom(type) && Member(entry, holder.ComplexProperty) is var member && (_isNew || member.IsModified) && member.CurrentValue is not null;
            }
        }
    }

    private static MemberEntry Member(EntityEntry entry, IReadOnlyComplexProperty property) => property.IsCollection ? entry.ComplexCollection(property.Name) : entry.ComplexProperty(property.Name);
}
