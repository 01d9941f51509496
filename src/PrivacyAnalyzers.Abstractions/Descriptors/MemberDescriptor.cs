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

    /// <summary>The path of the member; never a value.</summary>
    /// <returns>The path.</returns>
    public override string ToString() => Facts.Path;
}
