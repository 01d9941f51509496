using System;
using System.Collections.Generic;

namespace PrivacyAnalyzers;

/// <summary>What the marks of one member state, apart from its type: which category, for what, for how long, from where, erased how.</summary>
public sealed class MemberFacts
{
    /// <summary>States the facts.</summary>
    /// <param name="path">The member, from its entity: <c>Email</c>.</param>
    /// <param name="label">The name that a person reads.</param>
    /// <param name="category">What the datum is.</param>
    /// <param name="origin">Where the datum comes from (GDPR 14, 15(1)(g), 20).</param>
    /// <param name="purposes">What it is collected for.</param>
    /// <param name="erasure">How it is erased where its row stays.</param>
    /// <param name="replacement">The constant of <see cref="ErasureMethod.Replace"/>; null for the other methods.</param>
    /// <param name="maximumLength">The length that a text must fit; 0 where none is stated.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/>, <paramref name="label"/> or <paramref name="purposes"/> is null.</exception>
    public MemberFacts(
        string path,
        LocalizedText label,
        DataCategory category,
        DataOrigin origin,
        IReadOnlyList<PurposeUse> purposes,
        ErasureMethod erasure,
        string? replacement,
        int maximumLength)
    {
        Path = Argument.NotNull(path, nameof(path));
        PropertyName = new ExportName(path);
        Label = Argument.NotNull(label, nameof(label));
        Category = category;
        Origin = origin;
        Purposes = Argument.NotNull(purposes, nameof(purposes));
        Erasure = erasure;
        Replacement = replacement;
        MaximumLength = maximumLength;
        IsPortable = MayBeTakenElsewhere();
    }

    /// <summary>The member, from its entity: <c>Email</c>.</summary>
    public string Path { get; }

    /// <summary>The path as the name of a property in exports.</summary>
    public ExportName PropertyName { get; }

    /// <summary>The name that a person reads.</summary>
    public LocalizedText Label { get; }

    /// <summary>What the datum is.</summary>
    public DataCategory Category { get; }

    /// <summary>Where the datum comes from (GDPR 14, 15(1)(g), 20).</summary>
    public DataOrigin Origin { get; }

    /// <summary>What it is collected for.</summary>
    public IReadOnlyList<PurposeUse> Purposes { get; }

    /// <summary>How it is erased where its row stays; <see cref="ErasureMethod.Default"/> leaves it to the column.</summary>
    public ErasureMethod Erasure { get; }

    /// <summary>The constant of <see cref="ErasureMethod.Replace"/>; null for the other methods.</summary>
    public string? Replacement { get; }

    /// <summary>The length that a text must fit; 0 where none is stated.</summary>
    public int MaximumLength { get; }

    /// <summary>
    /// Whether a person may take the datum elsewhere (GDPR 20): not derived and not from others, and under consent or contract for at least one purpose. An
    /// unstated origin counts as provided.
    /// </summary>
    public bool IsPortable { get; }

    private bool MayBeTakenElsewhere()
    {
        if (Origin is DataOrigin.Derived or DataOrigin.ThirdParty or DataOrigin.PublicSource)
        {
            return false;
        }

        foreach (var use in Purposes)
        {
            if (use.Purpose.Basis is LegalBasis.Consent or LegalBasis.Contract)
            {
                return true;
            }
        }

        return false;
    }
}
