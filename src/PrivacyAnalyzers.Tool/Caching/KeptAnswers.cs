using System.Collections.Immutable;
using System.Text.Json;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Caching;

/// <summary>The answers of earlier runs to what is asked now.</summary>
/// <param name="folder">Where they are kept.</param>
/// <param name="paths">How paths are shown.</param>
/// <param name="asked">All that was asked, in words.</param>
internal sealed class KeptAnswers(CacheFolder folder, RelativePaths paths, string asked)
{
    internal ProjectKeys Keys { get; } = new(paths, asked);

    internal PlaceMap Places(LoadedProject project) => PlaceMap.Whole(project, paths);

    internal Answer? Find(string key, PlaceMap places, LoadedProject project) => folder.Read(key) is { } bytes ? new AnswerReader(places, project).Read(bytes) : null;

    /// <summary>What is known of the files of a project of which only bodies have changed.</summary>
    internal (ImmutableArray<FileAnswer> Files, JsonElement Answer)? FindFiles(string key) => folder.Read(key) is { } bytes ? FileAnswers.Read(bytes) : null;

    internal void CountPart() => folder.CountPart();

    /// <summary>Keeps it, where all places can be told by what was read.</summary>
    internal void KeepFiles(string key, PlaceMap places, Answer answer, IEnumerable<FileAnswer> files)
    {
        var written = new AnswerWriter(places).Write(answer, out var isWhole);
        if (isWhole)
        {
            folder.Write(key, FileAnswers.Write(written, files));
        }
    }

    /// <summary>Keeps what holds for these very sources.</summary>
    internal void Keep(string key, PlaceMap places, Answer answer) => folder.Write(key, new AnswerWriter(places).Write(answer, out _));

    /// <summary>Keeps what holds for all sources of which the same is read, where it can be told so.</summary>
    internal void KeepIfWhole(string key, PlaceMap places, Answer answer)
    {
        var written = new AnswerWriter(places).Write(answer, out var isWhole);
        if (isWhole)
        {
            folder.Write(key, written);
        }
    }
}
