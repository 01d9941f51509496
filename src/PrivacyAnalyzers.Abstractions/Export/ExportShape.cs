using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers;

/// <summary>How an export writes the values of one member: what the schema says of them.</summary>
public sealed class ExportShape
{
    private readonly Func<EntityDescriptor>? _entity;

    /// <summary>States the shape of a value.</summary>
    /// <param name="kind">What it is; <see cref="ExportValueKind.List"/>, <see cref="ExportValueKind.Map"/> and <see cref="ExportValueKind.Object"/> have constructors of their own.</param>
    /// <param name="canBeNull">Whether null may stand in its place.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> has a constructor of its own, or is not a defined value.</exception>
    public ExportShape(ExportValueKind kind, bool canBeNull)
    {
        if (kind is not ((>= ExportValueKind.Text and <= ExportValueKind.Bytes) or ExportValueKind.Any))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "A list, a map or an object needs to say of what.");
        }

        Kind = kind;
        CanBeNull = canBeNull;
    }

    /// <summary>States the shape of a list or a map.</summary>
    /// <param name="kind"><see cref="ExportValueKind.List"/> or <see cref="ExportValueKind.Map"/>.</param>
    /// <param name="element">The shape of what is in it.</param>
    /// <param name="canBeNull">Whether null may stand in its place.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is neither.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="element"/> is null.</exception>
    public ExportShape(ExportValueKind kind, ExportShape element, bool canBeNull)
    {
        if (kind is not (ExportValueKind.List or ExportValueKind.Map))
        {
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "Only a list or a map has elements.");
        }

        Kind = kind;
        Element = Argument.NotNull(element, nameof(element));
        CanBeNull = canBeNull;
    }

    /// <summary>States the shape of an object.</summary>
    /// <param name="entity">Gives the descriptor of the object's type; asked when it is needed, since types may hold each other.</param>
    /// <param name="canBeNull">Whether null may stand in its place.</param>
    /// <exception cref="ArgumentNullException"><paramref name="entity"/> is null.</exception>
    public ExportShape(Func<EntityDescriptor> entity, bool canBeNull)
    {
        Kind = ExportValueKind.Object;
        _entity = Argument.NotNull(entity, nameof(entity));
        CanBeNull = canBeNull;
    }

    /// <summary>States the shape of an object whose type has no descriptor.</summary>
    /// <param name="properties">What is in it.</param>
    /// <param name="canBeNull">Whether null may stand in its place.</param>
    /// <exception cref="ArgumentNullException"><paramref name="properties"/> is null.</exception>
    public ExportShape(IReadOnlyList<ExportProperty> properties, bool canBeNull)
    {
        Kind = ExportValueKind.Object;
        Properties = Argument.NotNull(properties, nameof(properties));
        CanBeNull = canBeNull;
    }

    /// <summary>What the value is.</summary>
    public ExportValueKind Kind { get; }

    /// <summary>Whether null may stand in its place.</summary>
    public bool CanBeNull { get; }

    /// <summary>The shape of what is in a list or a map; null for the other kinds.</summary>
    public ExportShape? Element { get; }

    /// <summary>What is in an object whose type has no descriptor; none for the others.</summary>
    public IReadOnlyList<ExportProperty> Properties { get; } = Array.Empty<ExportProperty>();

    /// <summary>The descriptor of an object's type; null where it has none.</summary>
    public EntityDescriptor? Entity => _entity?.Invoke();
}
