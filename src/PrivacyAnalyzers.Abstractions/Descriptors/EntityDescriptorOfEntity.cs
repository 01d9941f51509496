using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace PrivacyAnalyzers;

/// <summary>A type that holds personal data, with the code that identifies and exports its instances.</summary>
/// <typeparam name="TEntity">The type.</typeparam>
public sealed class EntityDescriptor<TEntity> : EntityDescriptor
{
    private readonly MemberDescriptor<TEntity>[] _members;

    // Writes an object with all members in a row, to writers that it knows; null where they are written one by one.
    private readonly Func<ExportWriter, TEntity, string?, bool>? _export;

    // In a row is right for a copy to take elsewhere too.
    private readonly bool _servesPortability;

    // Nothing derives from it: what is held as one is one.
    private readonly bool _isSealed;

    // Asked when the first one is written: what the types of members are is not known before all of them are described.
    private CircleAnswer _circle;

    // As _export, once it is known that nothing else has to be asked: no derived type, no circle, no member to leave out. It is the whole of what most objects take.
    private Func<ExportWriter, TEntity, string?, bool>? _plain;

    /// <summary>Describes a type.</summary>
    /// <param name="facts">What the marks state of it.</param>
    /// <param name="members">The members that are personal data, those of bases first.</param>
    /// <param name="identify">Tells who an instance is about; null where it is no data subject, or cannot tell.</param>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> or <paramref name="members"/> is null.</exception>
    public EntityDescriptor(EntityFacts facts, IReadOnlyList<MemberDescriptor<TEntity>> members, Func<TEntity, SubjectId>? identify)
        : this(facts, members, identify, export: null, leavesOut: false)
    {
    }

    /// <summary>Describes a type whose members are exported in a row.</summary>
    /// <param name="facts">What the marks state of it.</param>
    /// <param name="members">The members that are personal data, those of bases first.</param>
    /// <param name="identify">Tells who an instance is about; null where it is no data subject, or cannot tell.</param>
    /// <param name="export">
    /// Writes an object, from its beginning to its end: the text it is given, unless that is null, under <see cref="ExportDocument.TypeProperty"/>, then what all
    /// <paramref name="members"/> write, in their order, each with its name, faster than one by one; or writes nothing, and says false, to a writer that it does not know. Null
    /// where nothing does.
    /// </param>
    /// <param name="leavesOut">
    /// Whether <paramref name="export"/> leaves out what <see cref="ExportWriter.Includes"/> does. Where it does not, a copy to take elsewhere (GDPR 20) that is to leave members
    /// out is written one by one.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> or <paramref name="members"/> is null.</exception>
    public EntityDescriptor(EntityFacts facts, IReadOnlyList<MemberDescriptor<TEntity>> members, Func<TEntity, SubjectId>? identify, Func<ExportWriter, TEntity, string?, bool>? export, bool leavesOut)
        : base(facts)
    {
        TypedMembers = Argument.NotNull(members, nameof(members));
        Identify = identify;
        _members = [.. members];
        _export = export;
        _isSealed = typeof(TEntity).IsSealed;
        _servesPortability = leavesOut || Array.TrueForAll(_members, static member => member.Facts.IsPortable);
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
    /// <remarks>
    /// An object of a derived type is written as what it is, and says so in a property <c>$type</c>. Where that is another person, inside somebody's data, only
    /// that there is one is told.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Export(ExportWriter writer, TEntity? entity)
    {
        if (_plain is not { } plain || writer is null || entity is null || !plain(writer, entity, null))
        {
            ExportAny(writer!, entity);
        }
    }

    private void ExportAny(ExportWriter writer, TEntity? entity)
    {
        Argument.NotNull(writer, nameof(writer));
        if (entity is null)
        {
            writer.WriteNull();
        }
        else if (!_isSealed && entity is IPersonalDataCarrier { Descriptor: { } own } && own != this && own.EntityType != typeof(TEntity))
        {
            writer.WriteDerived(own, entity, hidesPeople: !Facts.IsSubject);
        }
        else
        {
            ExportAs(writer, entity, type: null);
        }
    }

    /// <summary>The members of a type that derives from this one: those of this type, which it may describe itself, and its own.</summary>
    /// <typeparam name="TDerived">The derived type.</typeparam>
    /// <param name="own">The members that are described where it is declared.</param>
    /// <param name="except">The members that are no personal data there.</param>
    /// <returns>The members, in the order of this type, then the others.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="own"/> or <paramref name="except"/> is null.</exception>
    public IReadOnlyList<MemberDescriptor<TDerived>> MembersOf<TDerived>(IReadOnlyList<MemberDescriptor<TDerived>> own, params string[] except)
        where TDerived : TEntity
    {
        var known = new HashSet<string>(Argument.NotNull(except, nameof(except)), StringComparer.Ordinal);
        var left = new List<MemberDescriptor<TDerived>>(Argument.NotNull(own, nameof(own)));
        var members = new List<MemberDescriptor<TDerived>>();
        foreach (var member in TypedMembers)
        {
            var place = left.FindIndex(candidate => candidate.Facts.Path == member.Facts.Path);
            if (place >= 0)
            {
                members.Add(left[place]);
                left.RemoveAt(place);
            }
            else if (!known.Contains(member.Facts.Path))
            {
                members.Add(member.Of<TDerived>());
            }
        }

        members.AddRange(left);
        return members;
    }

    internal override void ExportObject(ExportWriter writer, object entity) => ExportAs(writer, (TEntity)entity, Facts.Name);

    internal override void ExportMembers(ExportWriter writer, object entity, HashSet<string> written)
    {
        foreach (var member in TypedMembers)
        {
            if (writer.Includes(member.Facts) && written.Add(member.Facts.Path))
            {
                writer.WritePropertyName(member.Facts.Path);
                member.Export((TEntity)entity, writer);
            }
        }
    }

    private void ExportAs(ExportWriter writer, TEntity entity, string? type)
    {
        var canHoldItself = CanHoldItself;
        if (canHoldItself && !writer.Open.TryAdd(entity!))
        {
            writer.WriteNull();
            return;
        }

        writer.Depth++;
        if (_export is not { } export || !(_servesPortability || writer.Right == DataSubjectRight.Access) || !export(writer, entity, type))
        {
            ExportOneByOne(writer, entity, type);
        }

        writer.Depth--;
        if (canHoldItself)
        {
            writer.Open.Remove(entity!);
        }
        else if (_isSealed && _servesPortability)
        {
            _plain = _export;
        }
    }

    private bool CanHoldItself => (_circle == CircleAnswer.Unknown ? _circle = Circles.Of(this) : _circle) == CircleAnswer.Possible;

    private void ExportOneByOne(ExportWriter writer, TEntity entity, string? type)
    {
        writer.WriteStartObject();
        if (type is not null)
        {
            writer.WritePropertyName(ExportDocument.TypeProperty);
            writer.WriteText(type);
        }

        var isAll = writer.Right == DataSubjectRight.Access;
        foreach (var member in _members)
        {
            if (isAll || member.Facts.IsPortable)
            {
                writer.WritePropertyName(member.Facts.PropertyName);
                member.Export(entity, writer);
            }
        }

        writer.WriteEndObject();
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
