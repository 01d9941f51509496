using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PrivacyAnalyzers.Tool.Locks;

/// <summary>The text of a lock file: a line for each purpose, recipient and member, so that a change is a line of a review.</summary>
internal static class LockText
{
    private const int Version = 1;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(PrivacyLock content)
    {
        var text = new StringBuilder("{\n");
        text.Append("  \"version\": ").Append(Version).Append(",\n");
        text.Append("  \"controller\": ").Append(Quote(content.Controller)).Append(",\n");
        Block(text, "purposes", content.Purposes.Select(Purpose));
        text.Append(",\n");
        Block(text, "types", content.Types.Select(Type));
        if (content.Sinks is { } sinks)
        {
            text.Append(",\n");
            Block(text, "sinks", sinks.Select(Sink));
        }

        return text.Append("\n}\n").ToString();
    }

    /// <exception cref="FormatException">It is none, or one of a later version.</exception>
    internal static PrivacyLock Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.GetProperty("version").GetInt32() != Version)
            {
                throw new FormatException("its version is " + root.GetProperty("version") + ", and this program reads version 1");
            }

            return new(
                Text(root, "controller"),
                [.. root.GetProperty("purposes").EnumerateArray().Select(ReadPurpose)],
                [.. root.GetProperty("types").EnumerateArray().Select(ReadType)])
            {
                Sinks = root.TryGetProperty("sinks", out var sinks) ? [.. sinks.EnumerateArray().Select(ReadSink)] : null,
            };
        }
        catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException(broken.Message, broken);
        }
    }

    private static void Block(StringBuilder text, string name, IEnumerable<string> items)
    {
        var joined = string.Join(",\n", items);
        text.Append("  \"").Append(name).Append("\": [").Append(joined.Length == 0 ? "" : "\n" + joined + "\n  ").Append(']');
    }

    private static string Purpose(LockedPurpose purpose) =>
        "    { " + Fields(("key", purpose.Key), ("basis", purpose.Basis), ("description", purpose.Description), ("retention", purpose.Retention), ("from", purpose.From), ("ground", purpose.Ground))
        + ", \"recipients\": [" + Lines(purpose.Recipients.Select(static recipient => "{ " + Fields(("name", recipient.Name), ("role", recipient.Role), ("country", recipient.Country), ("transfer", recipient.Transfer)) + " }")) + "] }";

    private static string Type(LockedType type) =>
        "    { " + Fields(("name", type.Name), ("subject", type.Subject))
        + ", \"rights\": [" + string.Join(", ", type.Rights.Select(Quote)) + "]"
        + ", \"members\": [" + Lines(type.Members.Select(Member)) + "] }";

    private static string Member(LockedMember member) =>
        "{ " + Fields(("name", member.Name), ("category", member.Category), ("erasure", member.Erasure), ("origin", member.Origin))
        + ", \"purposes\": { " + string.Join(", ", member.Purposes.Select(static use => Quote(use.Key) + ": " + Quote(use.Value))) + " } }";

    private static string Sink(LockedSink sink) =>
        "    { " + Fields(("data", sink.Data), ("kind", sink.Kind), ("recipient", sink.Recipient), ("through", sink.Through)) + ", \"in\": [" + string.Join(", ", sink.In.Select(Quote)) + "] }";

    private static string Lines(IEnumerable<string> items)
    {
        var joined = string.Join(",\n      ", items);
        return joined.Length == 0 ? "" : "\n      " + joined + "\n    ";
    }

    private static string Fields(params (string Name, string? Value)[] fields) =>
        string.Join(", ", fields.Where(static field => field.Value is not null).Select(static field => "\"" + field.Name + "\": " + Quote(field.Value)));

    private static string Quote(string? value) => JsonSerializer.Serialize(value, Plain);

    private static LockedPurpose ReadPurpose(JsonElement item) => new(
        Required(item, "key"),
        Required(item, "basis"),
        Required(item, "description"),
        Text(item, "retention"),
        Required(item, "from"),
        Text(item, "ground"),
        [.. item.GetProperty("recipients").EnumerateArray().Select(static recipient => new LockedRecipient(Required(recipient, "name"), Required(recipient, "role"), Text(recipient, "country"), Text(recipient, "transfer")))]);

    private static LockedType ReadType(JsonElement item) => new(
        Required(item, "name"),
        Text(item, "subject"),
        [.. item.GetProperty("rights").EnumerateArray().Select(static right => right.GetString() ?? "")],
        [.. item.GetProperty("members").EnumerateArray().Select(static member => new LockedMember(
            Required(member, "name"),
            Required(member, "category"),
            Text(member, "erasure"),
            Text(member, "origin"),
            member.GetProperty("purposes").EnumerateObject().ToImmutableSortedDictionary(static use => use.Name, static use => use.Value.GetString() ?? "", StringComparer.Ordinal)))]);

    private static LockedSink ReadSink(JsonElement item) => new(
        Required(item, "data"),
        Required(item, "kind"),
        Text(item, "recipient"),
        Text(item, "through"),
        [.. item.GetProperty("in").EnumerateArray().Select(static code => code.GetString() ?? "")]);

    private static string Required(JsonElement item, string name) => item.GetProperty(name).GetString() ?? throw new FormatException("'" + name + "' has no value");

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() : null;
}
