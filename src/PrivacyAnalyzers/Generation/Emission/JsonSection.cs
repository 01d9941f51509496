using System.Linq;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>An export writer over <c>Utf8JsonWriter</c>, and the calls that use it.</summary>
internal static class JsonSection
{
    internal const string EncodedText = "global::System.Text.Json.JsonEncodedText";
    private const string Box = "global::System.Runtime.CompilerServices.StrongBox<" + EncodedText + ">";
    private const string Name = GlobalNames.Abstraction + "ExportName";
    internal const string Writer = "global::System.Text.Json.Utf8JsonWriter";

    // What encoders write as it is, all but those that are odd.
    private const string PlainCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";

    private static readonly (string Head, string Body)[] Methods =
    [
        ("void WriteStartObject()", "_writer.WriteStartObject()"),
        ("void WriteEndObject()", "_writer.WriteEndObject()"),
        ("void WriteStartArray()", "_writer.WriteStartArray()"),
        ("void WriteEndArray()", "_writer.WriteEndArray()"),
        ("void WritePropertyName(string name)", "_writer.WritePropertyName(name)"),
        ("void WriteNull()", "_writer.WriteNullValue()"),
        ("void WriteBoolean(bool value)", "_writer.WriteBooleanValue(value)"),
        ("void WriteNumber(long value)", "_writer.WriteNumberValue(value)"),
        ("void WriteNumber(decimal value)", "_writer.WriteNumberValue(value)"),
        ("void WriteText(string? value)", "_writer.WriteStringValue(value)"),
        ("void WriteGuid(global::System.Guid value)", "_writer.WriteStringValue(value)"),
        ("void WriteDateTime(global::System.DateTime value)", "_writer.WriteStringValue(value)"),
        ("void WriteDateTime(global::System.DateTimeOffset value)", "_writer.WriteStringValue(value)"),
    ];

    // Names and values in one call, the name as it was encoded once.
    private static readonly (string Head, string Body)[] Properties =
    [
        ("void WritePropertyName(" + Name + " name)", "_writer.WritePropertyName(Kept(name).Value)"),
        ("void WriteNull(" + Name + " name)", "_writer.WriteNull(Kept(name).Value)"),
        ("void WriteBoolean(" + Name + " name, bool value)", "_writer.WriteBoolean(Kept(name).Value, value)"),
        ("void WriteNumber(" + Name + " name, long value)", "_writer.WriteNumber(Kept(name).Value, value)"),
        ("void WriteNumber(" + Name + " name, decimal value)", "_writer.WriteNumber(Kept(name).Value, value)"),
        ("void WriteText(" + Name + " name, string? value)", "_writer.WriteString(Kept(name).Value, value)"),
        ("void WriteGuid(" + Name + " name, global::System.Guid value)", "_writer.WriteString(Kept(name).Value, value)"),
        ("void WriteDateTime(" + Name + " name, global::System.DateTime value)", "_writer.WriteString(Kept(name).Value, value)"),
        ("void WriteDateTime(" + Name + " name, global::System.DateTimeOffset value)", "_writer.WriteString(Kept(name).Value, value)"),
    ];

    /// <summary>The same under every encoder that a writer is written to directly with.</summary>
    internal static bool IsPlain(string name) => name.All(static character => PlainCharacters.IndexOf(character) >= 0);

    internal static void Write(SourceWriter writer)
    {
        WriteCalls(writer);
        writer.Line();
        writer.Line("/// <summary>An export as JSON. What it is written to is flushed by its owner.</summary>");
        using (writer.Open("internal sealed class JsonExportWriter : " + GlobalNames.Abstraction + "ExportWriter"))
        {
            MethodHead.WriteGeneratedCode(writer);
            writer.Line("private readonly " + Writer + " _writer;");
            writer.Separate();
            MethodHead.WriteGeneratedCode(writer);
            writer.Line("private readonly global::System.Collections.Generic.Dictionary<" + Name + ", " + Box + ">? _names;");
            writer.Separate();
            writer.Line("private const string PlainCharacters = " + Literal.Of(PlainCharacters) + ";");
            writer.Separate();
            writer.Line("/// <summary>Begins an export.</summary>");
            MethodHead.WriteGeneratedCode(writer);
            using (writer.Open("internal JsonExportWriter(" + Writer + " writer, " + GlobalNames.Abstraction + "DataSubjectRight right) : base(right, IsPlain(writer.Options.Encoder) ? writer : null)"))
            {
                writer.Line("_writer = writer;");
                writer.Line("_names = writer.Options.Encoder is null ? null : new global::System.Collections.Generic.Dictionary<" + Name + ", " + Box + ">();");
            }

            foreach (var (head, body) in Methods)
            {
                WriteMethod(writer, head, body + ";");
            }

            WriteFinite(writer, "float");
            WriteFinite(writer, "double");
            WriteBlock(writer, "void WriteBytes(byte[]? value)", "value is null", "_writer.WriteNullValue();", "_writer.WriteBase64StringValue(value);");
            foreach (var (head, body) in Properties)
            {
                WriteMethod(writer, head, body + ";");
            }

            WriteKept(writer);
        }
    }

    private static void WriteKept(SourceWriter writer)
    {
        writer.Separate();
        writer.Line("// Names of such characters are the same to it: they need not come through here.");
        MethodHead.WriteGeneratedCode(writer);
        writer.Line("private static bool IsPlain(global::System.Text.Encodings.Web.JavaScriptEncoder? encoder) => encoder is null || encoder.Encode(PlainCharacters) == PlainCharacters;");
        writer.Separate();
        writer.Line("// A name is encoded once for all writers; where this one has an encoder of its own, which may escape otherwise, once for it.");
        MethodHead.WriteGeneratedCode(writer);
        writer.Line("private " + Box + " Kept(" + Name + " name) => _names is null && name.Encoded is " + Box + " kept ? kept : Keep(name);");
        writer.Separate();
        MethodHead.WriteGeneratedCode(writer);
        using (writer.Open("private " + Box + " Keep(" + Name + " name)"))
        {
            using (writer.Open("if (_names is { } names && names.TryGetValue(name, out var known))"))
            {
                writer.Line("return known;");
            }

            writer.Line();
            writer.Line("var kept = new " + Box + "(" + EncodedText + ".Encode(name.Text, _writer.Options.Encoder));");
            using (writer.Open("if (_names is null)"))
            {
                writer.Line("name.Encoded = kept;");
            }

            using (writer.Open("else"))
            {
                writer.Line("_names.Add(name, kept);");
            }

            writer.Line();
            writer.Line("return kept;");
        }
    }

    private static void WriteCalls(SourceWriter writer)
    {
        writer.Line("/// <summary>Writes what is known of a person as JSON, with what each field is: a copy for the person, or for another controller.</summary>");
        using (writer.Open("internal static class PersonalDataJson"))
        {
            WriteCall(writer, "Writes all of it (GDPR 15).", "WriteAccess", "Access");
            WriteCall(writer, "Writes what the person may take elsewhere (GDPR 20).", "WritePortable", "Portability");
            writer.Separate();
            writer.Line("/// <summary>Writes the JSON Schema of such a document.</summary>");
            MethodHead.WriteGeneratedCode(writer);
            writer.Line("internal static void WriteSchema(" + Writer + " writer, " + GlobalNames.EntityDescriptor + " type, " + GlobalNames.Abstraction + "DataSubjectRight right) =>");
            using (writer.Indent())
            {
                writer.Line(GlobalNames.Abstraction + "ExportSchema.Write(new JsonExportWriter(writer, right), type);");
            }
        }
    }

    private static void WriteCall(SourceWriter writer, string summary, string name, string right)
    {
        writer.Separate();
        writer.Line("/// <summary>" + summary + "</summary>");
        MethodHead.WriteGeneratedCode(writer);
        writer.Line("internal static void " + name + "<TEntity>(" + Writer + " writer, " + GlobalNames.EntityDescriptor + "<TEntity> type, TEntity entity) =>");
        using (writer.Indent())
        {
            writer.Line(GlobalNames.Abstraction + "ExportDocument.Write(new JsonExportWriter(writer, " + GlobalNames.Abstraction + "DataSubjectRight." + right + "), type, entity);");
        }
    }

    private static void WriteMethod(SourceWriter writer, string head, string body)
    {
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        MethodHead.WriteGeneratedCode(writer);
        writer.Line("public override " + head + " => " + body);
    }

    // JSON has no number for what is infinite or none.
    private static void WriteFinite(SourceWriter writer, string type) =>
        WriteBlock(writer, "void WriteNumber(" + type + " value)", type + ".IsNaN(value) || " + type + ".IsInfinity(value)", "_writer.WriteNullValue();", "_writer.WriteNumberValue(value);");

    private static void WriteBlock(SourceWriter writer, string head, string condition, string then, string otherwise)
    {
        writer.Separate();
        writer.Line("/// <inheritdoc/>");
        MethodHead.WriteGeneratedCode(writer);
        using (writer.Open("public override " + head))
        {
            using (writer.Open("if (" + condition + ")"))
            {
                writer.Line(then);
                writer.Line("return;");
            }

            writer.Line();
            writer.Line(otherwise);
        }
    }
}
