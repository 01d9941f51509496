using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>
/// Reads the marks of a type that nothing describes: one that holds data and is not partial, or that the store of a context does not know. A mark that nobody read would let a row go that is somebody else's, or that the
/// law keeps.
/// </summary>
internal static class AttributeMarks
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>Whether the type itself, or a member that it declares, says that something is personal data.</summary>
    internal static bool HasData(Type type) => Members(type).Prepend(type).SelectMany(On).Any(static mark =>
        mark.AttributeType == typeof(DataSubjectAttribute) || IsForm(mark, typeof(PersonalDataAttribute<>)) || IsForm(mark, typeof(AlsoForAttribute<>)));

    /// <summary>The relations that members, or the type itself, are marked with.</summary>
    internal static IReadOnlyList<EdgeDescriptor> Edges(Type type)
    {
        var edges = new List<EdgeDescriptor>();
        for (Type? level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            edges.AddRange(level.GetCustomAttributesData().Select(static mark => Edge(mark, "", typeof(object))).OfType<EdgeDescriptor>());
            edges.AddRange(Members(level).SelectMany(static member => On(member).Select(mark => Edge(mark, member.Name, TypeOf(member)))).OfType<EdgeDescriptor>());
        }

        return edges;
    }

    private static IEnumerable<MemberInfo> Members(Type type) => type.GetProperties(Own).Concat<MemberInfo>(type.GetFields(Own));

    // What is written at a parameter of a record is on its constructor, not on the property.
    private static IEnumerable<CustomAttributeData> On(MemberInfo member) => member.GetCustomAttributesData()
        .Concat(member is PropertyInfo { DeclaringType: { } type } ? type.GetConstructors(Own).SelectMany(static constructor => constructor.GetParameters()).Where(parameter => parameter.Name == member.Name).SelectMany(static parameter => parameter.GetCustomAttributesData()) : []);

    private static Type TypeOf(MemberInfo member) => member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;

    private static EdgeDescriptor? Edge(CustomAttributeData mark, string member, Type type)
    {
        var kind = mark.AttributeType == typeof(NotOwnedAttribute) ? EdgeKind.NotOwned : IsForm(mark, typeof(OwnedByAttribute<>)) ? EdgeKind.Owned : IsForm(mark, typeof(AccessedByAttribute<>)) ? EdgeKind.Accessed : EdgeKind.Undecided;
        if (kind == EdgeKind.Undecided)
        {
            return null;
        }

        return new EdgeDescriptor(
            member,
            mark.AttributeType.IsGenericType ? mark.AttributeType.GenericTypeArguments[0] : type,
            kind,
            isCollection: false,
            isRequired: false,
            Named(mark, "References") as string,
            Named(mark, "OnErasure") is int erasure ? (RowErasure)erasure : RowErasure.Default,
            kind == EdgeKind.NotOwned ? mark.ConstructorArguments[0].Value as string : null);
    }

    private static object? Named(CustomAttributeData mark, string name) => mark.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;

    private static bool IsForm(CustomAttributeData mark, Type form) => mark.AttributeType.IsGenericType && mark.AttributeType.GetGenericTypeDefinition() == form;
}
