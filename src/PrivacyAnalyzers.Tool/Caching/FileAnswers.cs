using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace PrivacyAnalyzers.Tool.Caching;

/// <summary>The answer about a project, with what it takes to look at some of its files again and keep the rest.</summary>
internal static class FileAnswers
{
    internal static ReadOnlySpan<byte> Write(ReadOnlySpan<byte> answer, IEnumerable<FileAnswer> files)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WritePropertyName("answer");
            json.WriteRawValue(answer);
            json.WriteStartArray("files");
            foreach (var file in files)
            {
                json.WriteStartArray();
                json.WriteNumberValue(file.KnownCalls);
                json.WriteNumberValue(file.UnknownCalls);
                foreach (var body in file.Bodies)
                {
                    json.WriteStringValue(body);
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }

    /// <summary>The files, and the answer; null for what is none.</summary>
    internal static (ImmutableArray<FileAnswer> Files, JsonElement Answer)? Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return (
                [
                    .. root.GetProperty("files").EnumerateArray().Select(static file =>
                        new FileAnswer([.. file.EnumerateArray().Skip(2).Select(static body => body.GetString() ?? "")], file[0].GetInt32(), file[1].GetInt32())),
                ],
                root.GetProperty("answer").Clone());
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
