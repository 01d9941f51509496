using System.Text;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Marking;

/// <summary>One file, as it is and as it would be.</summary>
internal sealed record FileEdit(string Path, string Before, string After)
{
    private const string ByteOrderMark = "\uFEFF";

    private static readonly Encoding[] Known = [new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), new UnicodeEncoding(bigEndian: false, byteOrderMark: true), new UnicodeEncoding(bigEndian: true, byteOrderMark: true), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)];

    /// <summary>How it changes; a mark of UTF-8 at its beginning is part of its first line.</summary>
    internal string Diff(RelativePaths paths)
    {
        var mark = File.ReadAllBytes(Path).AsSpan().StartsWith(Known[0].GetPreamble()) ? ByteOrderMark : "";
        return UnifiedDiff.Of(paths.Show(Path), mark + Before, mark + After);
    }

    /// <summary>What is to be written, in the encoding of the file.</summary>
    /// <exception cref="LoadException">It is in another encoding: writing it would change letters that nobody touched; or it has changed since.</exception>
    internal byte[] Bytes(RelativePaths paths)
    {
        var there = File.ReadAllBytes(Path);
        foreach (var encoding in Known.Where(encoding => there.AsSpan().StartsWith(encoding.GetPreamble())))
        {
            byte[] before = [.. encoding.GetPreamble(), .. encoding.GetBytes(Before)];
            if (before.AsSpan().SequenceEqual(there))
            {
                return [.. encoding.GetPreamble(), .. encoding.GetBytes(After)];
            }
        }

        throw new LoadException($"{paths.Show(Path)} is neither UTF-8 nor UTF-16, so nothing was written: save it as UTF-8 first.");
    }
}
