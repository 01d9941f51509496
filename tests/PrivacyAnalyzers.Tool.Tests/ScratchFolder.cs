namespace PrivacyAnalyzers.Tool.Tests;

/// <summary>A folder for one test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("privacy-test-").FullName;

    internal string At(string relative) => System.IO.Path.Combine(Path, relative);

    internal ScratchFolder Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(relative))!);
        File.WriteAllText(At(relative), text);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
