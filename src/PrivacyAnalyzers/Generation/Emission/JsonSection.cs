namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>An export writer over <c>Utf8JsonWriter</c>, and the calls that use it.</summary>
internal static class JsonSection
{
    private const string Writer = "global::System.Text.Json.Utf8JsonWriter";

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
            writer.Line("/// <summary>Begins an export.</summary>");
            MethodHead.WriteGeneratedCode(writer);
            writer.Line("internal JsonExportWriter(" + Writer + " writer, " + GlobalNames.Abstraction + "DataSubjectRight right) : base(right) => _writer = writer;");
            foreach (var (head, body) in Methods)
            {
                WriteMethod(writer, head, body + ";");
            }

            WriteFinite(writer, "float");
            WriteFinite(writer, "double");
            WriteBlock(writer, "void WriteBytes(byte[]? value)", "value is null", "_writer.WriteNullValue();", "_writer.WriteBase64StringValue(value);");
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
