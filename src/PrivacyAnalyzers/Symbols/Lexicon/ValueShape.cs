using System;

namespace PrivacyAnalyzers.Symbols.Lexicon;

/// <summary>What kind of value a type holds, as far as it decides whether a name can mean what it says.</summary>
[Flags]
internal enum ValueShape
{
    /// <summary>Never a datum: delegates, streams, services, cancellation tokens, tasks.</summary>
    None = 0,
    Text = 1,
    Integer = 2,
    Fraction = 4,
    Date = 8,
    Bytes = 16,
    Guid = 32,
    Bool = 64,
    Enum = 128,
    Duration = 256,
    Uri = 512,

    /// <summary>A class or struct of the team or of a library: a value object, an entity, a relation.</summary>
    Object = 1024,

    /// <summary>A type parameter, <c>object</c>, <c>dynamic</c>, or no type given: the name decides.</summary>
    Unknown = 2048,
}
