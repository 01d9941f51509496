using System.Collections.Concurrent;
using System.Text;
using System.Text.Unicode;
using Microsoft.CodeAnalysis.Text;

namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Reads source files; what cannot be one is left out, and said.</summary>
internal sealed class SourceReader(RelativePaths paths, ConcurrentQueue<LoadNote> notes)
{
    /// <summary>Nobody writes that much by hand: what is larger was generated, and would cost more than all the rest.</summary>
    internal const int MaximumBytes = 4 * 1024 * 1024;

    private const int Sample = 8000;

    internal SourceText? Read(string path)
    {
        try
        {
            var file = EntryKind.Behind(path);
            var length = file.Length;
            if (length > MaximumBytes)
            {
                notes.Enqueue(new(LoadNoteKind.LargeFile, paths.Show(path), (length / (1024 * 1024)).ToString(System.Globalization.CultureInfo.InvariantCulture) + " MB"));
                return null;
            }

            // Nothing is to be read in what has no length, and what is no file must not be opened.
            if (length == 0)
            {
                return EntryKind.IsFile(file.FullName) ? SourceText.From("", Encoding.UTF8, SourceHashAlgorithm.Sha256) : Left(LoadNoteKind.NoFile, path);
            }

            var bytes = File.ReadAllBytes(file.FullName);
            if (IsBinary(bytes))
            {
                return Left(LoadNoteKind.BinaryFile, path);
            }

            // As the compiler does: what is not UTF-8, and says nothing at its beginning, is in the alphabet of Western Europe.
            var text = SourceText.From(bytes, bytes.Length, Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1, SourceHashAlgorithm.Sha256);
            return NestingGuard.IsTooDeep(text.ToString()) ? Left(LoadNoteKind.DeepFile, path) : text;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            notes.Enqueue(new(LoadNoteKind.UnreadableFile, paths.Show(path), unreadable is FileNotFoundException or DirectoryNotFoundException ? "not there" : "may not be read"));
            return null;
        }
    }

    /// <summary>Those that can be opened; what is no file is said.</summary>
    internal IEnumerable<string> Files(IEnumerable<string> files)
    {
        foreach (var path in files)
        {
            if (!EntryKind.IsSpecial(path))
            {
                yield return path;
            }
            else
            {
                Left(LoadNoteKind.NoFile, path);
            }
        }
    }

    private SourceText? Left(LoadNoteKind kind, string path)
    {
        notes.Enqueue(new(kind, paths.Show(path), ""));
        return null;
    }

    // A text in UTF-16 is full of zeros, too, and says so at its beginning.
    private static bool IsBinary(byte[] bytes) =>
        bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) && bytes.AsSpan(0, Math.Min(bytes.Length, Sample)).Contains((byte)0);
}
