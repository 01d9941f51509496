namespace PrivacyAnalyzers.Flow.Transfer;

/// <summary>What the text of an object of some type shows.</summary>
internal enum TextKind
{
    /// <summary>The value itself; for an object, an interface or a type parameter, whatever is inside.</summary>
    Value,

    /// <summary>Its type's name, or a redacted form: nothing about anybody.</summary>
    Name,

    /// <summary>Its members: a record, a tuple, an anonymous type, a type with a text of its own.</summary>
    Members,

    /// <summary>A collection: its elements where a logger or serialiser takes it, its type's name elsewhere.</summary>
    Elements,
}
