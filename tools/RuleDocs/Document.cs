namespace RuleDocs;

/// <summary>A file, or the part of one between two marker lines, that is written from the catalogue.</summary>
internal sealed class Document
{
    private readonly string _path;
    private readonly string? _current;
    private readonly string _wanted;

    private Document(Repository repository, string relativePath, Func<string?, string> wanted)
    {
        RelativePath = relativePath;
        _path = Path.Combine(repository.Root, relativePath);
        _current = File.Exists(_path) ? File.ReadAllText(_path).ReplaceLineEndings("\n") : null;
        _wanted = wanted(_current).ReplaceLineEndings("\n");
    }

    internal string RelativePath { get; }

    internal bool IsCurrent => _current == _wanted;

    /// <summary>A file that is generated whole.</summary>
    internal static Document Whole(Repository repository, string relativePath, string text) => new(repository, relativePath, _ => text);

    /// <summary>The part between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>; put at the top where a file has no such lines.</summary>
    internal static Document Part(Repository repository, string relativePath, string name, string text) =>
        new(repository, relativePath, current => Splice(current ?? "", name, text));

    internal void Write()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.WriteAllText(_path, _wanted);
    }

    private static string Splice(string current, string name, string text)
    {
        var (open, close) = ($"<!-- {name} -->", $"<!-- /{name} -->");
        var part = $"{open}\n{text.Trim('\n')}\n{close}";
        var start = current.IndexOf(open, StringComparison.Ordinal);
        var end = current.IndexOf(close, StringComparison.Ordinal);
        return start < 0 || end < start
            ? $"{part}\n\n{current.TrimStart('\n')}"
            : string.Concat(current.AsSpan(0, start), part, current.AsSpan(end + close.Length));
    }
}
