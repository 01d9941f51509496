using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using PrivacyAnalyzers.Tool.Findings;
using PrivacyAnalyzers.Tool.Scanning;

namespace PrivacyAnalyzers.Tool.Caching;

/// <summary>Writes an answer down.</summary>
internal sealed class AnswerWriter(PlaceMap places)
{
    private bool _isWhole = true;

    /// <param name="answer">The answer.</param>
    /// <param name="isWhole">Whether all its places can be told by what was read. Otherwise it holds for these very sources alone.</param>
    internal ReadOnlySpan<byte> Write(Answer answer, out bool isWhole)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("findings");
            foreach (var finding in answer.Findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
            json.WriteStartArray("members");
            foreach (var member in answer.Members)
            {
                Write(json, member);
            }

            json.WriteEndArray();
            json.WriteNumber("known", answer.KnownCalls);
            json.WriteNumber("unknown", answer.UnknownCalls);
            json.WriteEndObject();
        }

        isWhole = _isWhole;
        return buffer.WrittenSpan;
    }

    private void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Id);
        json.WriteNumber("severity", (int)finding.Severity);
        json.WriteString("message", finding.Message);
        json.WritePropertyName("place");
        Write(json, finding.Place);
        json.WriteStartArray("steps");
        foreach (var step in finding.Steps)
        {
            Write(json, step);
        }

        json.WriteEndArray();
        Write(json, "members", finding.Members);
        json.WriteStartObject("properties");
        foreach (var (name, value) in finding.Properties)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        Write(json, "key", [finding.Key.Rule, finding.Key.Symbol, finding.Key.Members]);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, PresumedMember member)
    {
        json.WriteStartObject();
        json.WriteString("name", member.Name);
        json.WriteString("type", member.Type);
        json.WriteString("namespace", member.Namespace);
        json.WriteNumber("category", (int)member.Category);
        json.WriteNumber("confidence", (int)member.Confidence);
        json.WriteString("words", member.Words);
        json.WritePropertyName("place");
        Write(json, member.Place);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteStartArray();
        json.WriteStringValue(place.Path);
        if (places.Store(place) is { } told)
        {
            json.WriteNumberValue(told.Start);
            json.WriteNumberValue(told.End);
        }
        else
        {
            _isWhole = false;
            json.WriteNumberValue(place.Line);
            json.WriteNumberValue(place.Column);
            json.WriteNumberValue(place.EndLine);
            json.WriteNumberValue(place.EndColumn);
            json.WriteStringValue(place.Text);
        }

        json.WriteEndArray();
    }
}
