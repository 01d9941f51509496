namespace PrivacyAnalyzers.Verification;

/// <summary>Files of a project; a text without a name gets the next of <c>/0/Test0.cs</c>, <c>/0/Test1.cs</c>...</summary>
public sealed class SourceFileList(string prefix) : List<(string FileName, string Content)>
{
    /// <summary>Adds a file with the next default name.</summary>
    public void Add(string content) => Add(($"{prefix}{Count}.cs", content));

    /// <summary>Adds a file.</summary>
    public void Add(string fileName, string content) => Add((fileName, content));
}
