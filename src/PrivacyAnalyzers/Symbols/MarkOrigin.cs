namespace PrivacyAnalyzers.Symbols;

/// <summary>Which declaration says that a symbol is personal data: what <c>privacy explain</c> shows, and what a contradiction is measured against.</summary>
internal enum MarkOrigin
{
    /// <summary>An attribute of the symbol itself, its backing field, its partial declaration, or its record parameter.</summary>
    Member,

    /// <summary>The member it overrides, implements or is generated from.</summary>
    Inherited,

    /// <summary>An assembly attribute that names a member of a type that is not the team's.</summary>
    Assembly,

    /// <summary>A mark on the type of the value.</summary>
    ValueType,

    /// <summary>A mark on the type that contains it.</summary>
    ContainingType,

    /// <summary>Marks on members of the type of the value.</summary>
    Held,

    /// <summary>Nobody: it looks like personal data, and a tool takes it for that.</summary>
    Presumed,
}
