using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Flow.Lattice;

namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>A consent that called code leaves to its callers, and how near the consents in force at the call come to it.</summary>
internal sealed class ConsentRequirement
{
    internal ConsentRequirement(ITypeSymbol purpose, Identity subject, ITypeSymbol? person, SubjectMatch? met)
    {
        Subject = subject;
        Purpose = purpose;
        Person = person;
        Met = met;
    }

    internal ITypeSymbol Purpose { get; }

    /// <summary>Whom the call is about.</summary>
    internal Identity Subject { get; }

    /// <summary>What the person is in the code; null where a key or nothing names them.</summary>
    internal ITypeSymbol? Person { get; }

    /// <summary>Whether a consent for the purpose that is in force is this person's; null where none for the purpose is.</summary>
    internal SubjectMatch? Met { get; }

    /// <summary>The one of two ways to the call that is further from it.</summary>
    internal static ConsentRequirement? Worse(ConsentRequirement? a, ConsentRequirement? b) =>
        a is null || b is null ? a ?? b : (int)(a.Met ?? (SubjectMatch)(-1)) <= (int)(b.Met ?? (SubjectMatch)(-1)) ? a : b;
}
