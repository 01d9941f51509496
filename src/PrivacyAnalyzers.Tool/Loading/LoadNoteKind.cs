namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>What may go wrong while code is loaded without ending the command.</summary>
internal enum LoadNoteKind
{
    /// <summary>MSBuild could not tell how a project is compiled: plain sources were read.</summary>
    NotEvaluated,

    /// <summary>A project file cannot be read.</summary>
    BrokenProject,

    /// <summary>A project that is named is not there.</summary>
    MissingProject,

    /// <summary>Projects that reference each other in a circle.</summary>
    CyclicReference,

    /// <summary>A file that is too large.</summary>
    LargeFile,

    /// <summary>A file that holds no text.</summary>
    BinaryFile,

    /// <summary>A pipe, a socket or a device that has the name of a file.</summary>
    NoFile,

    /// <summary>A file that nests deeper than a compiler can follow.</summary>
    DeepFile,

    /// <summary>A file or folder that may not be read, or is not there.</summary>
    UnreadableFile,

    /// <summary>A project that tests others: left out unless asked for.</summary>
    TestProject,

    /// <summary>A project that is compiled for several frameworks, and read for one.</summary>
    OneFramework,

    /// <summary>A package that a project names, of which nothing is on this machine.</summary>
    MissingPackage,
}
