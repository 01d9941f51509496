using System;

namespace PrivacyAnalyzers;

/// <summary>A member that is personal data. The generator writes one for each, typed, so that nothing is looked up by reflection.</summary>
public abstract class MemberDescriptor
{
    private protected MemberDescriptor(MemberFacts facts, ExportShape shape)
    {
        Facts = Argument.NotNull(facts, nameof(facts));
        Shape = Argument.NotNull(shape, nameof(shape));
    }

    /// <summary>What the marks state of it.</summary>
    public MemberFacts Facts { get; }

    /// <summary>How an export writes its value.</summary>
    public ExportShape Shape { get; }

    /// <summary>What it holds.</summary>
    public abstract Type ValueType { get; }

    /// <summary>Whether a value can be replaced as the mark says, apart from its object: a value of a column.</summary>
    public abstract bool CanErase { get; }

    /// <summary>Gives what replaces a value, as the mark says (GDPR 17), where the value is known as an object only: read from a column.</summary>
    /// <param name="value">The value, of <see cref="ValueType"/> or null.</param>
    /// <param name="values">What goes in the place of values.</param>
    /// <returns>What replaces it.</returns>
    /// <exception cref="InvalidOperationException"><see cref="CanErase"/> is false.</exception>
    public abstract object? EraseBoxed(object? value, ErasureValues values);

    /// <summary>Writes a value, known as an object only, to an export (GDPR 15, 20).</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value, of <see cref="ValueType"/> or null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public abstract void ExportBoxed(ExportWriter writer, object? value);

    /// <summary>The path of the member; never a value.</summary>
    /// <returns>The path.</returns>
    public override string ToString() => Facts.Path;
}
