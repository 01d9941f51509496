using System.Linq;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary><c>ToRedactedString</c> and the private method that writes the members for it.</summary>
internal static class RedactionSection
{
    internal static void Write(SourceWriter writer, TypeModel model)
    {
        var redaction = model.Redaction;
        if (redaction.Method.Form != MethodForm.None)
        {
            WriteMethod(writer, model);
        }

        if (redaction.TellsMembers)
        {
            WriteTeller(writer, model);
        }

        if (NeedsWriter(redaction))
        {
            WriteWriter(writer, model);
        }
    }

    /// <summary>Whether anything is shown: without it the text is the name alone.</summary>
    internal static bool ShowsMembers(RedactionModel redaction) => redaction.Members.Any(member => member.Text != MemberText.LeftOut);

    private static bool NeedsWriter(RedactionModel redaction) =>
        ShowsMembers(redaction) && (redaction.Method.Form is not (MethodForm.None or MethodForm.Forward) || redaction.RecordText != PrintMembersForm.None);

    private static void WriteMethod(SourceWriter writer, TypeModel model)
    {
        var redaction = model.Redaction;
        var head = MethodHead.Of(model, redaction.Method, "string", GlobalNames.Redactable, "ToRedactedString");
        writer.Separate();
        writer.Line("/// <summary>Gets a text without personal data, fit for logs: masks in place of values, nothing at all of what is too sensitive.</summary>");
        MethodHead.WriteRedacts(writer);
        MethodHead.WriteGeneratedCode(writer);
        if (redaction.Method.Form == MethodForm.Forward)
        {
            writer.Line(head + " => this.ToRedactedString();");
            return;
        }

        if (!ShowsMembers(redaction))
        {
            writer.Line(head + " => " + Literal.Of(redaction.DisplayName + " { }") + ";");
            return;
        }

        using (writer.Open(head))
        {
            writer.Line("var writer = " + GlobalNames.RedactionWriter + ".Start(" + Literal.Of(redaction.DisplayName) + ");");
            writer.Line("this." + redaction.WriterName + "(writer);");
            writer.Line("return writer.Finish();");
        }
    }

    // Explicit, and written anew in each derived type: it takes no name from the user, and needs no agreement with a base.
    private static void WriteTeller(SourceWriter writer, TypeModel model)
    {
        writer.Separate();
        writer.Line("/// <summary>Tells the same to structured logs, member by member.</summary>");
        MethodHead.WriteGeneratedCode(writer);
        using (writer.Open((model.IsValueType ? "readonly " : "") + "void " + GlobalNames.RedactedMembers + ".WriteRedactedMembers(" + GlobalNames.RedactionWriter + " writer)"))
        {
            writer.Line("writer.Describe(" + Literal.Of(model.Redaction.DisplayName) + ");");
            if (ShowsMembers(model.Redaction))
            {
                writer.Line("this." + model.Redaction.WriterName + "(writer);");
            }
        }
    }

    private static void WriteWriter(SourceWriter writer, TypeModel model)
    {
        var redaction = model.Redaction;
        writer.Separate();
        if (redaction.GuardName is { } flag)
        {
            writer.Line("// Objects may refer to each other in a circle: a text inside its own text is cut short.");
            writer.Line("[" + GlobalNames.ThreadStatic + "]");
            MethodHead.WriteGeneratedCode(writer);
            writer.Line("private static bool " + flag + ";");
            writer.Line();
        }

        MethodHead.WriteGeneratedCode(writer);
        using (writer.Open("private " + (model.IsValueType ? "readonly " : "") + "void " + redaction.WriterName + "(" + GlobalNames.RedactionWriter + " writer)"))
        {
            if (redaction.GuardName is not { } guard)
            {
                WriteMembers(writer, redaction);
                return;
            }

            using (writer.Open("if (" + guard + ")"))
            {
                writer.Line("writer.Cut();");
                writer.Line("return;");
            }

            writer.Line();
            writer.Line(guard + " = true;");
            using (writer.Open("try"))
            {
                WriteMembers(writer, redaction);
            }

            using (writer.Open("finally"))
            {
                writer.Line(guard + " = false;");
            }
        }
    }

    private static void WriteMembers(SourceWriter writer, RedactionModel redaction)
    {
        foreach (var member in redaction.Members)
        {
            writer.Line("// " + member.Name + ": " + member.Reason + ".");
            if (member.Text != MemberText.LeftOut)
            {
                writer.Line(MemberExpression.Write(member));
            }
        }
    }
}
