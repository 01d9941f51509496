using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers;

/// <summary>A store of personal data: its context, and what the marks say of the types that it may hold.</summary>
public sealed class StoreDescriptor
{
    /// <summary>Describes a store.</summary>
    /// <param name="contextType">The type that carries <see cref="PersonalDataStoreAttribute"/>.</param>
    /// <param name="entities">The types that hold personal data, are about a person, or whose rows belong to one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="contextType"/> or <paramref name="entities"/> is null.</exception>
    public StoreDescriptor(Type contextType, IReadOnlyList<EntityDescriptor> entities)
    {
        ContextType = Argument.NotNull(contextType, nameof(contextType));
        Entities = Argument.NotNull(entities, nameof(entities));
    }

    /// <summary>The type that carries <see cref="PersonalDataStoreAttribute"/>.</summary>
    public Type ContextType { get; }

    /// <summary>The types that hold personal data, are about a person, or whose rows belong to one, in the order of their names.</summary>
    public IReadOnlyList<EntityDescriptor> Entities { get; }

    /// <summary>Finds what the marks say of a type.</summary>
    /// <param name="entityType">The type.</param>
    /// <returns>The descriptor; null where the type has none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entityType"/> is null.</exception>
    public EntityDescriptor? Find(Type entityType)
    {
        Argument.NotNull(entityType, nameof(entityType));
        foreach (var entity in Entities)
        {
            if (entity.EntityType == entityType)
            {
                return entity;
            }
        }

        return null;
    }
}
