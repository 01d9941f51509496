using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers;

/// <summary>A type that holds personal data, with the code that identifies and exports its instances.</summary>
/// <typeparam name="TEntity">The type.</typeparam>
public sealed class EntityDescriptor<TEntity> : EntityDescriptor
{
    /// <summary>Describes a type.</summary>
    /// <param name="facts">What the marks state of it.</param>
    /// <param name="members">The members that are personal data, those of bases first.</param>
    /// <param name="identify">Tells who an instance is about; null where it is no data subject, or cannot tell.</param>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> or <paramref name="members"/> is null.</exception>
    public EntityDescriptor(EntityFacts facts, IReadOnlyList<MemberDescriptor<TEntity>> members, Func<TEntity, SubjectId>? identify)
        : base(facts)
    {
        TypedMembers = Argument.NotNull(members, nameof(members));
        Identify = identify;
    }

    /// <inheritdoc/>
    public override Type EntityType => typeof(TEntity);

    /// <inheritdoc/>
    public override IReadOnlyList<MemberDescriptor> Members => TypedMembers;

    /// <summary>The members that are personal data, those of bases first.</summary>
    public IReadOnlyList<MemberDescriptor<TEntity>> TypedMembers { get; }

    /// <summary>Tells who an instance is about; null where it is no data subject, or cannot tell.</summary>
    public Func<TEntity, SubjectId>? Identify { get; }

    /// <summary>Writes the personal data of an instance as an object: all for access (GDPR 15), the portable members for portability (GDPR 20).</summary>
    /// <param name="writer">Where to; its right decides.</param>
    /// <param name="entity">The instance; null is written as null, and so is one inside itself.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void Export(ExportWriter writer, TEntity? entity)
    {
        Argument.NotNull(writer, nameof(writer));
        if (entity is null || !writer.TryEnter(entity))
        {
            writer.WriteNull();
            return;
        }

        writer.WriteStartObject();
        foreach (var member in TypedMembers)
        {
            if (writer.Includes(member.Facts))
            {
                writer.WritePropertyName(member.Facts.Path);
                member.Export(entity, writer);
            }
        }

        writer.WriteEndObject();
        writer.Leave(entity);
    }

    /// <summary>As <see cref="Export(ExportWriter, TEntity)"/>, for each of a sequence, as an array.</summary>
    /// <param name="writer">Where to; its right decides.</param>
    /// <param name="entities">The instances; null is written as null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void ExportAll(ExportWriter writer, IEnumerable<TEntity?>? entities)
    {
        Argument.NotNull(writer, nameof(writer));
        if (entities is null)
        {
            writer.WriteNull();
            return;
        }

        writer.WriteStartArray();
        foreach (var entity in entities)
        {
            Export(writer, entity);
        }

        writer.WriteEndArray();
    }
}
