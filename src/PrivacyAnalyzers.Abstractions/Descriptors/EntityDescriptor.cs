using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers;

/// <summary>
/// A type that holds personal data, that is about a person, or whose rows belong to one: what erasure, export and retention need to know of it, read from
/// the marks when the code was compiled.
/// </summary>
/// <remarks>Tables, columns and keys are not in it: they are known to the database model only.</remarks>
public abstract class EntityDescriptor
{
    private protected EntityDescriptor(EntityFacts facts) => Facts = Argument.NotNull(facts, nameof(facts));

    /// <summary>What the marks state of the type.</summary>
    public EntityFacts Facts { get; }

    /// <summary>The type.</summary>
    public abstract Type EntityType { get; }

    /// <summary>The members that are personal data, those of bases first.</summary>
    public abstract IReadOnlyList<MemberDescriptor> Members { get; }

    internal abstract void ExportObject(ExportWriter writer, object entity);

    internal abstract void ExportMembers(ExportWriter writer, object entity, HashSet<string> written);

    /// <summary>The name of the type; never a value.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Facts.Name;
}
