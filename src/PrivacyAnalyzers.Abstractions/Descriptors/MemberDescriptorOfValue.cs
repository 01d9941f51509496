using System;

namespace PrivacyAnalyzers;

/// <summary>A member of one type that is personal data, with the code that reads, writes, erases and exports it.</summary>
/// <typeparam name="TEntity">The type that has the member.</typeparam>
/// <typeparam name="TValue">What the member holds.</typeparam>
/// <example>
/// <code>
/// public void Visit&lt;TValue&gt;(MemberDescriptor&lt;Customer, TValue&gt; member)
/// {
///     if (member.Erase is { } erase &amp;&amp; member.Write is { } write)
///     {
///         write(ref _customer, erase(member.Read(_customer), _values));
///     }
/// }
/// </code>
/// </example>
public sealed class MemberDescriptor<TEntity, TValue> : MemberDescriptor<TEntity>
{
    private readonly Action<ExportWriter, TValue> _export;

    /// <summary>Describes a member.</summary>
    /// <param name="facts">What the marks state of it.</param>
    /// <param name="shape">How an export writes its value.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="write">Writes it; null where nothing can but a constructor.</param>
    /// <param name="erase">Gives what replaces a value, as the mark says; null where the object must be erased as a whole.</param>
    /// <param name="export">Writes a value to an export.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="facts"/>, <paramref name="shape"/>, <paramref name="read"/> or <paramref name="export"/> is null.
    /// </exception>
    public MemberDescriptor(
        MemberFacts facts,
        ExportShape shape,
        Func<TEntity, TValue> read,
        MemberWriter<TEntity, TValue>? write,
        Func<TValue, ErasureValues, TValue>? erase,
        Action<ExportWriter, TValue> export)
        : base(facts, shape)
    {
        Read = Argument.NotNull(read, nameof(read));
        Write = write;
        Erase = erase;
        _export = Argument.NotNull(export, nameof(export));
    }

    /// <summary>Reads the member.</summary>
    public Func<TEntity, TValue> Read { get; }

    /// <summary>Writes the member; null where nothing can but a constructor.</summary>
    public MemberWriter<TEntity, TValue>? Write { get; }

    /// <summary>Gives what replaces a value, as the mark says (GDPR 17); null where the object must be erased as a whole.</summary>
    public Func<TValue, ErasureValues, TValue>? Erase { get; }

    /// <inheritdoc/>
    public override Type ValueType => typeof(TValue);

    /// <inheritdoc/>
    public override bool CanErase => Erase is not null;

    /// <summary>Writes a value, read from an entity or from a column, to an export (GDPR 15, 20).</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void ExportValue(ExportWriter writer, TValue value) => _export(Argument.NotNull(writer, nameof(writer)), value);

    /// <inheritdoc/>
    public override object? EraseBoxed(object? value, ErasureValues values) => Erase is { } erase
        ? erase(Unboxed(value), values)
        : throw new InvalidOperationException("'" + Facts.Path + "' has no value that replaces another.");

    /// <inheritdoc/>
    public override void ExportBoxed(ExportWriter writer, object? value)
    {
        Argument.NotNull(writer, nameof(writer));
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        ExportValue(writer, Unboxed(value));
    }

    /// <inheritdoc/>
    public override void Accept(IMemberVisitor<TEntity> visitor) => Argument.NotNull(visitor, nameof(visitor)).Visit(this);

    /// <inheritdoc/>
    public override void Export(TEntity entity, ExportWriter writer) => _export(Argument.NotNull(writer, nameof(writer)), Read(entity));

    // Only a class has derived types: the entity that is written is the same object.
    internal override MemberDescriptor<TDerived> Of<TDerived>() => new MemberDescriptor<TDerived, TValue>(
        Facts,
        Shape,
        entity => Read(entity),
        Write is { } write
            ? (ref TDerived entity, TValue value) =>
            {
                TEntity known = entity;
                write(ref known, value);
            }
            : null,
        Erase,
        _export);

    // A column may be null where the member cannot.
    private static TValue Unboxed(object? value) => value is null ? default! : (TValue)value;
}
