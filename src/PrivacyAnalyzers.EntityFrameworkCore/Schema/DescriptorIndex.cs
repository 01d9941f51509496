using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>Finds what the marks say of a mapped type: of the class, else of its nearest base.</summary>
internal sealed class DescriptorIndex(StoreDescriptor store)
{
    private readonly Dictionary<Type, EntityDescriptor?> _found = [];

    internal StoreDescriptor Store => store;

    internal EntityDescriptor? Of(Type type)
    {
        if (!_found.TryGetValue(type, out var found))
        {
            for (Type? level = type; level is not null && found is null; level = level.BaseType)
            {
                found = store.Find(level);
            }

            _found.Add(type, found);
        }

        return found;
    }

    internal EntityDescriptor? Of(IReadOnlyTypeBase type) => Of(type.ClrType);

    /// <summary>What a member is, with the type that describes it.</summary>
    internal MemberDescriptor? Member(IReadOnlyTypeBase type, string name) => Of(type)?.Members.FirstOrDefault(member => member.Facts.Path == name);

    internal IEnumerable<EdgeDescriptor> Edges(IReadOnlyTypeBase type) => Of(type)?.Facts.Edges ?? [];
}
