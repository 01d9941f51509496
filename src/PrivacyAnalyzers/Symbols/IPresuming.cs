namespace PrivacyAnalyzers.Symbols;

/// <summary>Options that come with presumed marks: the one way by which those reach the analyzers.</summary>
internal interface IPresuming
{
    /// <summary>What is presumed in every compilation that is analysed with these options.</summary>
    PresumedMarks PresumedMarks { get; }
}
