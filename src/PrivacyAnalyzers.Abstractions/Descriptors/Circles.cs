using System.Collections.Generic;
using System.Linq;

namespace PrivacyAnalyzers;

/// <summary>Tells whether an object of a type may be inside itself. What cannot be needs not be looked for each time that one is exported.</summary>
internal static class Circles
{
    internal static CircleAnswer Of(EntityDescriptor type) =>
        !type.EntityType.IsValueType && type.Members.Any(member => LeadsTo(type, member.Shape, [type])) ? CircleAnswer.Possible : CircleAnswer.Impossible;

    private static bool LeadsTo(EntityDescriptor type, ExportShape shape, HashSet<EntityDescriptor> seen) => shape.Kind switch
    {
        ExportValueKind.List or ExportValueKind.Map => LeadsTo(type, shape.Element!, seen),
        ExportValueKind.Any => true,

        // What has no descriptor may be derived from, and what it holds then is told by the object alone; and so may a type that is not sealed.
        ExportValueKind.Object => shape.Entity is not { EntityType.IsSealed: true } held
            || held.EntityType == type.EntityType
            || (seen.Add(held) && held.Members.Any(member => LeadsTo(type, member.Shape, seen))),
        _ => false,
    };
}
