using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using PrivacyAnalyzers.EntityFrameworkCore.Schema;

namespace PrivacyAnalyzers.EntityFrameworkCore.Export;

/// <summary>Writes what is personal in a JSON document, and nothing else of it.</summary>
internal static class DocumentWriter
{
    internal static void Write(ExportWriter writer, string document, IEnumerable<PersonalColumn> leaves) =>
        Write(writer, JsonNode.Parse(document), [.. leaves.Select(static leaf => leaf.JsonPath)], 0);

    private static void Write(ExportWriter writer, JsonNode? node, IReadOnlyList<IReadOnlyList<string>> paths, int depth)
    {
        switch (node)
        {
            case JsonArray array:
                writer.WriteStartArray();
                foreach (var item in array)
                {
                    Write(writer, item, paths, paths.Any(path => path.Count > depth && path[depth] == PersonalColumn.EachElement) ? depth + 1 : depth);
                }

                writer.WriteEndArray();
                break;
            case JsonObject value:
                writer.WriteStartObject();
                foreach (var (name, inner) in value)
                {
                    var through = paths.Where(path => path.Count > depth && path[depth] == name).ToList();
                    if (through.Count > 0)
                    {
                        writer.WritePropertyName(name);
                        Write(writer, inner, through, depth + 1);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValue value:
                WriteValue(writer, value);
                break;
            default:
                writer.WriteNull();
                break;
        }
    }

    private static void WriteValue(ExportWriter writer, JsonValue value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True or JsonValueKind.False: writer.WriteBoolean(value.GetValue<bool>()); break;
            case JsonValueKind.Number when value.TryGetValue<long>(out var whole): writer.WriteNumber(whole); break;
            case JsonValueKind.Number when value.TryGetValue<decimal>(out var number): writer.WriteNumber(number); break;
            case JsonValueKind.Number: writer.WriteNumber(value.GetValue<double>()); break;
            default: writer.WriteText(value.GetValue<string>()); break;
        }
    }
}
