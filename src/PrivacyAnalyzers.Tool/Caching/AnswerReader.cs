using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Baselines;
using PrivacyAnalyzers.Discovery;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Scanning;

namespace PrivacyAnalyzers.Tool.Caching;

/// <summary>Reads an answer that was written down.</summary>
internal sealed class AnswerReader(PlaceMap places, LoadedProject project)
{
    private static readonly Lazy<Dictionary<string, DiagnosticDescriptor>> Rules = new(static () =>
        AnalyzerSet.All.SelectMany(static analyzer => analyzer.SupportedDiagnostics).DistinctBy(static rule => rule.Id).ToDictionary(static rule => rule.Id, StringComparer.Ordinal));

    /// <summary>Null for what is no answer about these sources.</summary>
    internal Answer? Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return new(
                [.. root.GetProperty("findings").EnumerateArray().Select(ReadFinding)],
                [.. root.GetProperty("members").EnumerateArray().Select(ReadMember)],
                root.GetProperty("known").GetInt32(),
                root.GetProperty("unknown").GetInt32());
        }
        catch (Exception other) when (IsUnreadable(other))
        {
            return null;
        }
    }

    /// <summary>The findings whose place is in one of those files; null for what are none about these sources.</summary>
    internal ImmutableArray<Finding>? FindingsIn(JsonElement answer, Func<string, bool> isAsked)
    {
        try
        {
            return [.. answer.GetProperty("findings").EnumerateArray().Where(finding => isAsked(PathOf(finding.GetProperty("place")))).Select(ReadFinding)];
        }
        catch (Exception other) when (IsUnreadable(other))
        {
            return null;
        }
    }

    /// <summary>The files of each finding: where it is, and the others that it shows.</summary>
    internal static IEnumerable<(string Path, IEnumerable<string> Shown)> Files(JsonElement answer) => answer.GetProperty("findings").EnumerateArray()
        .Select(static finding => (PathOf(finding.GetProperty("place")), finding.GetProperty("steps").EnumerateArray().Select(PathOf)));

    private static bool IsUnreadable(Exception exception) => exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException;

    private static string PathOf(JsonElement place) => place[0].GetString()!;

    private Finding ReadFinding(JsonElement json)
    {
        var key = Texts(json, "key");
        return new()
        {
            Rule = Rules.Value[Text(json, "rule")],
            Severity = (DiagnosticSeverity)json.GetProperty("severity").GetInt32(),
            Message = Text(json, "message"),
            Place = ReadPlace(json.GetProperty("place")),
            Steps = [.. json.GetProperty("steps").EnumerateArray().Select(ReadPlace)],
            Members = Texts(json, "members"),
            Properties = json.GetProperty("properties").EnumerateObject().ToImmutableSortedDictionary(static property => property.Name, static property => property.Value.GetString()!, StringComparer.Ordinal),
            Project = project.Name,
            Key = new FindingKey(key[0], key[1], key[2]),
        };
    }

    private PresumedMember ReadMember(JsonElement json) => new(
        Text(json, "name"),
        Text(json, "type"),
        Text(json, "namespace"),
        (DataCategory)json.GetProperty("category").GetInt32(),
        (PresumptionConfidence)json.GetProperty("confidence").GetInt32(),
        Text(json, "words"),
        ReadPlace(json.GetProperty("place")),
        project.Name);

    private Place ReadPlace(JsonElement json)
    {
        var path = json[0].GetString()!;
        return json.GetArrayLength() == 3
            ? places.Restore(path, json[1].GetInt32(), json[2].GetInt32()) ?? throw new FormatException()
            : new(path, json[1].GetInt32(), json[2].GetInt32(), json[3].GetInt32(), json[4].GetInt32(), json[5].GetString()!);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException();

    private static ImmutableArray<string> Texts(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(static text => text.GetString() ?? throw new FormatException())];
}
