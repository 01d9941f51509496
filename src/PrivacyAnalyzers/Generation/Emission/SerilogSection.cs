namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>The destructuring policy that gives Serilog the redacted members of what <c>{@X}</c> would take apart.</summary>
internal static class SerilogSection
{
    private const string Value = "global::Serilog.Events.LogEventPropertyValue";
    private const string Property = "global::Serilog.Events.LogEventProperty";

    internal static void Write(SourceWriter writer)
    {
        writer.Line("/// <summary>Redaction in Serilog.</summary>");
        MethodHead.WriteGeneratedCode(writer);
        using (writer.Open("internal static class SerilogRedaction"))
        {
            writer.Line("/// <summary>Takes objects apart by their redacted members, not by their properties.</summary>");
            writer.Line("internal static global::Serilog.LoggerConfiguration RedactedObjects(this global::Serilog.Configuration.LoggerDestructuringConfiguration destructure) =>");
            writer.Line("    destructure.With(new RedactedObjectPolicy());");
            writer.Separate();
            using (writer.Open("private sealed class RedactedObjectPolicy : global::Serilog.Core.IDestructuringPolicy"))
            {
                WriteTryDestructure(writer);
                WriteStructure(writer);
            }
        }
    }

    private static void WriteTryDestructure(SourceWriter writer)
    {
        using (writer.Open("public bool TryDestructure(object value, global::Serilog.Core.ILogEventPropertyValueFactory propertyValueFactory, out " + Value + " result)"))
        {
            writer.Line("var state = value as " + GlobalNames.RedactedState + " ?? (value is " + GlobalNames.Redactable + " redactable ? " + GlobalNames.RedactableExtensions + ".ToRedactedState(redactable) : null);");
            writer.Line("result = state is null ? null! : Structure(state);");
            writer.Line("return state is not null;");
        }
    }

    private static void WriteStructure(SourceWriter writer)
    {
        writer.Separate();
        using (writer.Open("private static " + Value + " Structure(" + GlobalNames.RedactedState + " state)"))
        {
            writer.Line("var properties = new global::System.Collections.Generic.List<" + Property + ">(state.Count);");
            using (writer.Open("foreach (var member in state)"))
            {
                writer.Line("var shown = member.Value is " + GlobalNames.RedactedState + " nested ? Structure(nested) : new global::Serilog.Events.ScalarValue(member.Value);");
                writer.Line("properties.Add(new " + Property + "(member.Key, shown));");
            }

            writer.Line();
            writer.Line("return new global::Serilog.Events.StructureValue(properties, state.TypeName.Length == 0 ? null : state.TypeName);");
        }
    }
}
