namespace PrivacyAnalyzers.Generation.Parsing;

/// <summary>Why no code can be added to a type.</summary>
internal enum Obstacle
{
    None = 0,
    NotPartial,
    ContainerNotPartial,
    FileLocal,
    Static,
    RefStruct,

    /// <summary>The type has no name yet, or its base does not exist: while it is typed, nothing can be told of what it overrides.</summary>
    Unfinished,

    /// <summary>The language version of the project reads less than what is generated.</summary>
    OldLanguage,

    /// <summary><c>IRedactable</c> and its like are missing, or defined twice.</summary>
    NoContracts,
}
