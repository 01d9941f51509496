using System.Collections.Generic;
using System.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>Finds the columns of described members: of entities, of complex types, of owned types, of JSON documents.</summary>
internal sealed class PersonalColumnReader(DescriptorIndex descriptors, IReadOnlyDictionary<ITable, RowNode> nodes)
{
    private readonly Dictionary<(IColumn, string), PersonalColumn> _known = [];

    /// <summary>Members that are marked and stored nowhere.</summary>
    internal List<string> Unmapped { get; } = [];

    internal void Read(IRelationalModel model)
    {
        // Bases first: what a derived type says again is known by then.
        foreach (var type in model.Model.GetEntityTypes().Where(static type => !type.IsOwned()).OrderBy(static type => type.GetAllBaseTypes().Count()).ThenBy(static type => type.Name, System.StringComparer.Ordinal))
        {
            if (descriptors.Of(type) is { } descriptor)
            {
                Report(type, descriptor);
            }

            Walk(type, new Holder(descriptors.Of(type)?.Facts.Name ?? type.ClrType.FullName ?? type.Name, "", null, [], null));
        }
    }

    private void Report(IEntityType type, EntityDescriptor descriptor) =>
        Unmapped.AddRange(descriptor.Members.Select(static member => member.Facts.Path).Where(path => type.FindMember(path) is null && type.GetDerivedTypes().All(derived => derived.FindMember(path) is null))
            .Select(path => descriptor.Facts.Name + "." + path));

    private void Walk(ITypeBase type, Holder holder)
    {
        foreach (var property in type.GetProperties())
        {
            Add(type, property, holder);
        }

        foreach (var complex in type.GetComplexProperties())
        {
            var column = complex.ComplexType.IsMappedToJson() && holder.Json is null ? complex.ComplexType.GetContainerColumnName() : null;
            Walk(complex.ComplexType, holder.Inside(complex.Name, descriptors.Member(type, complex.Name) ?? (descriptors.Of(type) is null ? holder.Value : null), column, holder.Json is null ? null : complex.GetJsonPropertyName(), type, complex.IsCollection));
        }

        foreach (var navigation in (type as IEntityType)?.GetNavigations().Where(static navigation => navigation.ForeignKey.IsOwnership && !navigation.IsOnDependent) ?? [])
        {
            var owned = navigation.TargetEntityType;
            var column = owned.IsMappedToJson() && holder.Json is null ? owned.GetContainerColumnName() : null;
            Walk(owned, holder.Inside(navigation.Name, descriptors.Member(type, navigation.Name) ?? (descriptors.Of(type) is null ? holder.Value : null), column, holder.Json is null ? null : owned.GetJsonPropertyName(), type, navigation.IsCollection));
        }
    }

    private void Add(ITypeBase type, IProperty property, Holder holder)
    {
        // The key of an owned type, and its place in a list, are not values of anybody.
        if (type is IEntityType { } entity && entity.IsOwned() && (property.IsKey() || property.IsShadowProperty()))
        {
            return;
        }

        var member = descriptors.Member(type, property.Name);

        // A value object that nothing describes is personal as a whole, where a mark says that the member is.
        var facts = member?.Facts ?? (descriptors.Of(type) is null ? holder.Value?.Facts : null);
        if (facts is null)
        {
            return;
        }

        var uses = holder.Value is null || ReferenceEquals(facts, holder.Value.Facts) ? facts.Purposes : [.. facts.Purposes.Concat(holder.Value.Facts.Purposes).DistinctBy(static use => (use.Purpose.Key, use.Retention))];
        foreach (var column in holder.Json is null ? property.GetTableColumnMappings().Select(static mapping => mapping.Column) : Container(holder))
        {
            Keep(new PersonalColumn
            {
                Column = column,
                Property = property,
                Entity = holder.Entity,
                Path = holder.Path + property.Name,
                Uses = uses,
                Facts = facts,
                Member = member,
                JsonPath = holder.Json is null ? [] : [.. holder.JsonPath, property.GetJsonPropertyName() ?? property.Name],
            });
        }
    }

    private void Keep(PersonalColumn column)
    {
        var key = (column.Column, string.Join("/", column.JsonPath));
        if (_known.TryAdd(key, column))
        {
            nodes[column.Table].Personal.Add(column);
        }
    }

    private static IEnumerable<IColumn> Container(Holder holder) =>
        holder.Root!.GetTableMappings().Select(mapping => mapping.Table.FindColumn(holder.Json!)).OfType<IColumn>();

    /// <summary>Where a walk is: in which member of which entity, described how, in which JSON document.</summary>
    private sealed record Holder(string Entity, string Path, MemberDescriptor? Value, IReadOnlyList<string> JsonPath, string? Json)
    {
        internal IEntityType? Root { get; private init; }

        internal Holder Inside(string name, MemberDescriptor? value, string? column, string? jsonName, ITypeBase owner, bool isCollection)
        {
            var path = jsonName is null ? JsonPath : [.. JsonPath, jsonName];
            return this with
            {
                Path = Path + name + ".",
                Value = value,
                Json = column ?? Json,
                JsonPath = isCollection ? [.. path, PersonalColumn.EachElement] : path,
                Root = column is null ? Root : owner.ContainingEntityType,
            };
        }
    }
}
