using System.Collections.Generic;
using System.Text.Json.Nodes;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;
using PrivacyAnalyzers.EntityFrameworkCore.Steps;

namespace PrivacyAnalyzers.EntityFrameworkCore.Values;

/// <summary>Erases leaves of a JSON document, which is replaced as a whole: databases differ in what they take in a leaf.</summary>
internal static class JsonRewriter
{
    /// <returns>The document; null where nothing of it changes.</returns>
    internal static string? Rewrite(string document, IEnumerable<ChangedColumn> leaves, ErasureValues values, bool isAnew)
    {
        var root = JsonNode.Parse(document);
        var before = root?.DeepClone();
        foreach (var leaf in leaves)
        {
            Visit(root, leaf, 0, values, isAnew);
        }

        return JsonNode.DeepEquals(before, root) ? null : root?.ToJsonString() ?? "null";
    }

    private static void Visit(JsonNode? node, ChangedColumn leaf, int depth, ErasureValues values, bool isAnew)
    {
        var path = leaf.Column.JsonPath;
        if (node is JsonArray array && path[depth] == PersonalColumn.EachElement)
        {
            foreach (var element in array)
            {
                Visit(element, leaf, depth + 1, values, isAnew);
            }
        }
        else if (node is JsonObject value && value.TryGetPropertyValue(path[depth], out var next) && next is not null)
        {
            if (depth == path.Count - 1)
            {
                value[path[depth]] = Erased(leaf, next, values, isAnew);
            }
            else
            {
                Visit(next, leaf, depth + 1, values, isAnew);
            }
        }
    }

    private static JsonNode? Erased(ChangedColumn leaf, JsonNode value, ErasureValues values, bool isAnew)
    {
        var form = leaf.Column.Property.GetJsonValueReaderWriter() ?? leaf.Column.Mapping.JsonValueReaderWriter!;
        var erased = leaf.Erasure!.Apply(leaf.Erasure.IsConstant ? null : form.FromJsonString(value.ToJsonString()), values, isAnew);
        return erased is null ? null : JsonNode.Parse(form.ToJsonString(erased));
    }
}
