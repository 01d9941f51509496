using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>The text of one generated file: a pure function of the model.</summary>
internal static class TypeEmitter
{
    internal static string Emit(TypeModel model) => PartialFile.Write(
        model.SourceName,
        model.Namespace,
        model.Declarations.Take(model.Declarations.Count - 1).ToList(),
        PartialFile.HasLowerCaseNames(model.Declarations),
        writer => WriteType(writer, model));

    private static void WriteType(SourceWriter writer, TypeModel model)
    {
        if (model.WritesDebuggerDisplay)
        {
            var call = model.Redaction.Method.NeedsCast ? "((" + GlobalNames.Redactable + ")this).ToRedactedString()" : "ToRedactedString()";
            writer.Line("[" + GlobalNames.DebuggerDisplay + "(\"{" + call + ",nq}\")]");
        }

        var self = model.Declarations[model.Declarations.Count - 1];
        using (writer.Open("partial " + self.Keyword + " " + self.Name + Interfaces(model)))
        {
            RedactionSection.Write(writer, model);
            TextSection.Write(writer, model);
            if (model.Subject is { Method.Form: not MethodForm.None } subject)
            {
                SubjectSection.Write(writer, model, subject);
            }
        }
    }

    private static string Interfaces(TypeModel model)
    {
        var names = new List<string>();
        if (model.Subject is { Method.ListsInterface: true })
        {
            names.Add(GlobalNames.DataSubject);
        }

        if (model.Redaction.TellsMembers)
        {
            names.Add(GlobalNames.RedactedMembers);
        }
        else if (model.Redaction.Method.ListsInterface)
        {
            names.Add(GlobalNames.Redactable);
        }

        return names.Count == 0 ? "" : " : " + string.Join(", ", names);
    }
}
