using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>What the language itself shows of the type: <c>ToString</c>, or a record's <c>PrintMembers</c>.</summary>
internal static class TextSection
{
    internal static void Write(SourceWriter writer, TypeModel model)
    {
        if (model.Redaction.WritesToString)
        {
            WriteToString(writer, model);
        }

        if (model.Redaction.RecordText != PrintMembersForm.None)
        {
            WritePrintMembers(writer, model);
        }
    }

    private static void WriteToString(SourceWriter writer, TypeModel model)
    {
        var call = model.Redaction.Method.NeedsCast ? "((" + GlobalNames.Redactable + ")this).ToRedactedString()" : "this.ToRedactedString()";
        var callsTheUsers = model.Redaction.Method is { Form: MethodForm.None or MethodForm.Forward, NeedsCast: false };
        writer.Separate();
        writer.Line("/// <summary>Gets the text without personal data.</summary>");
        MethodHead.WriteRedacts(writer);
        MethodHead.WriteGeneratedCode(writer);
        writer.Line("public override " + (model.IsValueType && !callsTheUsers ? "readonly " : "") + "string ToString() => " + call + ";");
    }

    private static void WritePrintMembers(SourceWriter writer, TypeModel model)
    {
        var modifiers = model.Redaction.RecordText switch
        {
            PrintMembersForm.ProtectedVirtual => "protected virtual ",
            PrintMembersForm.ProtectedOverride => "protected override ",
            _ => model.IsValueType ? "private readonly " : "private ",
        };
        var head = modifiers + "bool PrintMembers(" + GlobalNames.StringBuilder + " builder)";
        writer.Separate();
        writer.Line("/// <summary>Writes the members without personal data: what the record's own text shows.</summary>");
        MethodHead.WriteGeneratedCode(writer);
        if (!RedactionSection.ShowsMembers(model.Redaction))
        {
            writer.Line(head + " => false;");
            return;
        }

        using (writer.Open(head))
        {
            // A derived record that is not generated calls this one from its own.
            writer.Line("var writer = " + GlobalNames.RedactionWriter + ".StartMembers();");
            writer.Line("this." + model.Redaction.WriterName + "(writer);");
            writer.Line("writer.AppendTo(builder);");
            writer.Line("return true;");
        }
    }
}
