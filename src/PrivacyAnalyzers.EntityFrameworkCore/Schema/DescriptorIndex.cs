using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>Finds what the marks say of a mapped type: of the class, else of its nearest base.</summary>
internal sealed class DescriptorIndex(StoreDescriptor store)
{
    private readonly Dictionary<Type, EntityDescriptor?> _found = [];
    private readonly Dictionary<Type, IReadOnlyList<EdgeDescriptor>> _edges = [];

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

    /// <summary>The relations of a type: as its own descriptor says, else as its marks do.</summary>
    internal IReadOnlyList<EdgeDescriptor> Edges(IReadOnlyTypeBase type)
    {
        if (!_edges.TryGetValue(type.ClrType, out var edges))
        {
            edges = store.Find(type.ClrType)?.Facts.Edges ?? [.. AttributeMarks.Edges(type.ClrType), .. Of(type)?.Facts.Edges ?? []];
            _edges.Add(type.ClrType, edges);
        }

        return edges;
    }

    /// <summary>Marked, and without a descriptor of its own: nobody knows what its members are.</summary>
    internal bool IsUndescribed(IReadOnlyTypeBase type) => store.Find(type.ClrType) is null && AttributeMarks.HasData(type.ClrType);
}
