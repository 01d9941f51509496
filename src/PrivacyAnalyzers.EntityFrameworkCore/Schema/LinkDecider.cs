using System.Linq;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PrivacyAnalyzers.EntityFrameworkCore.Schema;

/// <summary>Decides what a link means: a mark says so, else the row is part of its owner, else it is required and the database deletes it with the other.</summary>
internal sealed class LinkDecider(DescriptorIndex descriptors)
{
    internal LinkMeaning Decide(RowLink link)
    {
        foreach (var foreignKey in link.ForeignKeys)
        {
            if (Marked(foreignKey) is { } meaning)
            {
                return meaning;
            }
        }

        if (link.ForeignKeys.Any(static foreignKey => foreignKey.IsOwnership))
        {
            return new LinkMeaning(EdgeKind.Owned, "it is part of its owner");
        }

        return link is { IsRequired: true, CascadesInDatabase: true } ? new LinkMeaning(EdgeKind.Owned, "the key is required and the database deletes the row with the other") : LinkMeaning.Undecided;
    }

    private LinkMeaning? Marked(IForeignKey foreignKey)
    {
        // What is said of the relation itself, before what is said of the type.
        var own = descriptors.Edges(foreignKey.DeclaringEntityType).Where(static edge => edge.Kind != EdgeKind.Undecided).ToList();
        if ((own.Find(edge => IsNamed(foreignKey, edge)) ?? own.Find(edge => edge.Member.Length == 0 && (edge.Kind == EdgeKind.NotOwned || IsOnlyOne(foreignKey, edge)))) is { } decided)
        {
            return Meaning(decided, foreignKey.DeclaringEntityType);
        }

        foreach (var edge in descriptors.Edges(foreignKey.PrincipalEntityType))
        {
            if (edge.Kind != EdgeKind.Undecided && edge.Member.Length > 0 && edge.Member == foreignKey.PrincipalToDependent?.Name)
            {
                // An owner is named by the row, or by a collection of them; on the side of the row's principal it means the join row.
                return Meaning(edge, foreignKey.PrincipalEntityType);
            }
        }

        return null;
    }

    private static bool IsNamed(IForeignKey foreignKey, EdgeDescriptor edge) =>
        edge.Member.Length > 0 && (edge.Member == foreignKey.DependentToPrincipal?.Name || (edge.SubjectMember is null && foreignKey.Properties.Any(property => property.Name == edge.Member)));

    // The mark of a type is about its only relation to that subject.
    private static bool IsOnlyOne(IForeignKey foreignKey, EdgeDescriptor edge) =>
        foreignKey.PrincipalEntityType.ClrType.IsAssignableTo(edge.Target)
        && foreignKey.DeclaringEntityType.GetForeignKeys().Count(other => other.PrincipalEntityType.ClrType.IsAssignableTo(edge.Target)) == 1;

    private static LinkMeaning Meaning(EdgeDescriptor edge, IEntityType type) =>
        new(edge.Kind, "the mark on " + type.ClrType.Name + (edge.Member.Length == 0 ? "" : "." + edge.Member) + " says so" + (edge.Reason is null ? "" : ": " + edge.Reason), IsMarked: true, edge.OnErasure);
}
