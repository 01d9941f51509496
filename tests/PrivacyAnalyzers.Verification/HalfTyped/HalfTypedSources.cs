using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Verification;

/// <summary>The sources of a test as they look while someone types: one file cut off, the others whole.</summary>
internal static class HalfTypedSources
{
    public static IEnumerable<(string Where, string Code, IReadOnlyList<SyntaxTree> Trees)> Of(
        IReadOnlyList<(string Path, string Code)> sources, Func<string, string, SyntaxTree> parse)
    {
        var whole = sources.Select(s => parse(s.Path, s.Code)).ToArray();
        foreach (var point in TruncationPoints.Of(string.Concat(sources.Select(s => s.Code))))
        {
            var (file, offset) = (0, point);
            while (offset >= sources[file].Code.Length)
                offset -= sources[file++].Code.Length;
            var code = sources[file].Code[..offset];
            var trees = (SyntaxTree[])whole.Clone();
            trees[file] = parse(sources[file].Path, code);
            yield return ($"{sources[file].Path} cut off after {offset} characters", code, trees);
        }
    }
}
