using System.Collections.Generic;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>The text of the file that is generated for a type: a pure function of the model. One file, since the compiler lists all of them at each keystroke.</summary>
internal static class TypeEmitter
{
    internal static string Emit(GeneratedModel model) => PartialFile.Write(model.Text.Frame, writer => WriteType(writer, model), model.Data?.SilencedWarnings);

    private static void WriteType(SourceWriter writer, GeneratedModel model)
    {
        var text = model.Text;
        if (text.WritesDebuggerDisplay)
        {
            var call = text.Redaction.Method.NeedsCast ? "((" + GlobalNames.Redactable + ")this).ToRedactedString()" : "ToRedactedString()";
            writer.Line("[" + GlobalNames.DebuggerDisplay + "(\"{" + call + ",nq}\")]");
        }

        var self = text.Frame.Self;
        using (writer.Open("partial " + self.Keyword + " " + self.Name + Interfaces(model)))
        {
            RedactionSection.Write(writer, text);
            TextSection.Write(writer, text);
            if (text.Subject is { Method.Form: not MethodForm.None } subject)
            {
                SubjectSection.Write(writer, text, subject);
            }

            if (model.Data is { } data)
            {
                WriteData(writer, data);
            }
        }
    }

    private static void WriteData(SourceWriter writer, DataModel data)
    {
        if (data.Erasure is { } erasure)
        {
            ErasureSection.Write(writer, data, erasure);
        }

        if (data.Descriptor is { } descriptor)
        {
            DescriptorSection.Write(writer, data, descriptor);
        }

        AccessorSection.Write(writer, data.Accessors);
    }

    private static string Interfaces(GeneratedModel model)
    {
        var names = new List<string>();
        if (model.Text.Subject is { Method.ListsInterface: true })
        {
            names.Add(GlobalNames.DataSubject);
        }

        if (model.Text.Redaction.TellsMembers)
        {
            names.Add(GlobalNames.RedactedMembers);
        }
        else if (model.Text.Redaction.Method.ListsInterface)
        {
            names.Add(GlobalNames.Redactable);
        }

        if (model.Data is { Descriptor: not null, TellsDescriptor: true })
        {
            names.Add(GlobalNames.Carrier);
        }

        if (model.Data is { Erasure.ListsInterface: true })
        {
            names.Add(GlobalNames.Erasable);
        }

        return names.Count == 0 ? "" : " : " + string.Join(", ", names);
    }
}
