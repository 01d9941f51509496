using System.Collections.Immutable;
using PrivacyAnalyzers.Tool.Loading;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PrivacyAnalyzers.Tool.Records;

/// <summary>What code cannot know: <c>privacy.yaml</c>, read as texts by their path, such as <c>purposes.order.software</c>.</summary>
internal sealed class SideFile
{
    internal const string Name = "privacy.yaml";
    private const int Deepest = 8;
    private readonly Dictionary<string, ImmutableArray<string>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _keys = new(StringComparer.Ordinal);

    internal static SideFile Empty { get; } = new();

    /// <summary>The file at the path; an empty one where there is none.</summary>
    /// <exception cref="LoadException">It is no YAML.</exception>
    internal static SideFile Read(string path) => File.Exists(path) ? Parse(File.ReadAllText(path), path) : Empty;

    /// <exception cref="LoadException">It is no YAML.</exception>
    internal static SideFile Parse(string text, string path)
    {
        var file = new SideFile();
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count > 0)
            {
                file.Add("", stream.Documents[0].RootNode, Deepest);
            }
        }
        catch (YamlException broken)
        {
            throw new LoadException($"{path}, line {broken.Start.Line}: {broken.Message}");
        }

        return file;
    }

    /// <summary>The texts at a path; none where it says nothing.</summary>
    internal ImmutableArray<string> this[string path] => _values.TryGetValue(path, out var values) ? values : [];

    /// <summary>The keys below a path, in the order of the file; none where there is no mapping.</summary>
    internal ImmutableArray<string> Keys(string path) => _keys.TryGetValue(path, out var keys) ? keys : [];

    private void Add(string path, YamlNode node, int depth)
    {
        switch (node)
        {
            case YamlMappingNode mapping when depth > 0:
                _keys[path] = [.. mapping.Children.Keys.OfType<YamlScalarNode>().Select(static key => key.Value).OfType<string>().Distinct(StringComparer.Ordinal)];
                foreach (var (key, value) in mapping.Children.Where(static child => child.Key is YamlScalarNode))
                {
                    Add((path.Length == 0 ? "" : path + ".") + ((YamlScalarNode)key).Value, value, depth - 1);
                }

                break;
            case YamlSequenceNode sequence:
                _values[path] = [.. sequence.Children.OfType<YamlScalarNode>().Select(static item => item.Value ?? "").Where(static item => item.Length > 0)];
                break;
            case YamlScalarNode { Value: { Length: > 0 } text }:
                _values[path] = [text];
                break;
        }
    }
}
