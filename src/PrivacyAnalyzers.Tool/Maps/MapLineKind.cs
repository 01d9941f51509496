namespace PrivacyAnalyzers.Tool.Maps;

/// <summary>What a box or a line of a map rests on: each has a shape of its own, beside its colour.</summary>
internal enum MapLineKind
{
    /// <summary>Read in the code.</summary>
    Code,

    /// <summary>Said by the side file.</summary>
    Declared,

    /// <summary>Nobody says it.</summary>
    Missing,

    /// <summary>It is there, and nothing allows it.</summary>
    Broken,
}
