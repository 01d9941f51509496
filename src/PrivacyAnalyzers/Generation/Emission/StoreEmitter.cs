using System.Linq;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>What a context stores about people, and the entry points that erase, export and purge it.</summary>
internal static class StoreEmitter
{
    private const string Task = "global::System.Threading.Tasks.Task";
    private const string Cancellation = "global::System.Threading.CancellationToken cancellationToken = default";
    private const string Subject = GlobalNames.SubjectId + " subject";

    internal static string Emit(StoreModel model)
    {
        var text = PartialFile.Write(model.Frame, writer => WriteContext(writer, model));
        if (model.EntryPoints.Length == 0)
        {
            return text;
        }

        var entryPoints = new SourceWriter();
        entryPoints.Line();
        using (OpenNamespace(entryPoints, model.Frame.Namespace))
        {
            WriteEntryPoints(entryPoints, model);
        }

        return text + entryPoints;
    }

    private static SourceWriter.Block? OpenNamespace(SourceWriter writer, string name) => name.Length == 0 ? null : writer.Open("namespace " + name);

    private static void WriteContext(SourceWriter writer, StoreModel model)
    {
        if (model.IsWritten)
        {
            return;
        }

        var self = model.Frame.Self;
        var descriptor = GlobalNames.Abstraction + "StoreDescriptor";
        using (writer.Open("partial " + self.Keyword + " " + self.Name + " : " + GlobalNames.Abstraction + "IPersonalDataContext"))
        {
            MethodHead.WriteGeneratedCode(writer);
            writer.Line("private static readonly " + descriptor + " " + model.FieldName + " = new " + descriptor + "(");
            using (writer.Indent())
            {
                writer.Line("typeof(" + self.Name + "),");
                var isEmpty = model.Descriptors.Count + model.Rows.Count == 0;
                writer.Line(isEmpty ? "global::System.Array.Empty<" + GlobalNames.EntityDescriptor + ">());" : "new " + GlobalNames.EntityDescriptor + "[]");
                if (!isEmpty)
                {
                    writer.Line("{");
                    using (writer.Indent())
                    {
                        foreach (var item in model.Descriptors)
                        {
                            writer.Line(item + ",");
                        }

                        foreach (var row in model.Rows)
                        {
                            WriteRow(writer, row);
                        }
                    }

                    writer.Line("});");
                }
            }

            writer.Separate();
            writer.Line("/// <summary>Gets what the marks say of the types in this store.</summary>");
            writer.Line("/// <returns>The same object each time.</returns>");
            MethodHead.WriteGeneratedCode(writer);
            writer.Line((model.Method == MethodForm.Explicit ? descriptor + " " + GlobalNames.Abstraction + "IPersonalDataContext.GetPersonalData()" : "public " + descriptor + " GetPersonalData()") + " => " + model.FieldName + ";");
        }
    }

    // It says whose the row is, and describes no member.
    private static void WriteRow(SourceWriter writer, StoreRowModel row)
    {
        writer.Line("new " + GlobalNames.EntityDescriptor + "<" + row.TypeName + ">(");
        using (writer.Indent())
        {
            DescriptorSection.WriteFacts(writer, "", row.Descriptor, "),");
            writer.Line("global::System.Array.Empty<" + GlobalNames.Abstraction + "MemberDescriptor<" + row.TypeName + ">>(),");
            writer.Line("identify: null),");
        }
    }

    private static void WriteEntryPoints(SourceWriter writer, StoreModel model)
    {
        writer.Line("/// <summary>Erases, exports and purges what <see cref=\"" + model.ContextName + "\"/> stores about people.</summary>");
        using (writer.Open((model.IsPublic ? "public" : "internal") + " static class " + model.EntryPoints))
        {
            var store = "this " + GlobalNames.Abstraction + "IPersonalDataStore<" + model.ContextName + "> store";
            foreach (var subject in model.Subjects)
            {
                WriteSubject(writer, subject, store);
            }

            writer.Separate();
            Document(writer, "Erases what no purpose keeps any longer, of everybody.");
            WriteMethod(
                writer,
                Task + "<" + GlobalNames.Abstraction + "RetentionReport> PurgeExpiredAsync(" + store + ", bool isDryRun = false, " + Cancellation + ")",
               
                "store.PurgeAsync(isDryRun, cancellationToken)");
        }
    }

    private static void WriteSubject(SourceWriter writer, StoreSubjectModel subject, string store)
    {
        var erasure = Task + "<" + GlobalNames.Abstraction + "ErasureReceipt> Erase" + subject.Name + "Async(" + store + ", ";
        var export = Task + " Export" + subject.Name + "Async(" + store + ", ";
        var request = GlobalNames.Abstraction + "ErasureRequest request, " + Cancellation + ")";
        var copy = GlobalNames.Abstraction + "ExportRequest request, global::System.IO.Stream destination, " + Cancellation + ")";

        writer.Separate();
        Document(writer, "Erases a person: every member that no purpose keeps.");
        WriteMethod(writer, erasure + Subject + ", " + request, "store.EraseAsync(" + subject.Descriptor + ", subject, request, cancellationToken)");
        writer.Separate();
        Document(writer, "Writes a copy of what is stored about a person.");
        WriteMethod(writer, export + Subject + ", " + copy, "store.ExportAsync(" + subject.Descriptor + ", subject, request, destination, cancellationToken)");
        if (subject.Keys.Count == 0)
        {
            return;
        }

        var parameters = string.Join(", ", subject.Keys.Select(static key => key.TypeName + " " + key.Parameter));
        var arguments = "IdentityOf" + subject.Name + "(" + string.Join(", ", subject.Keys.Select(static key => key.Parameter)) + ")";
        writer.Separate();
        Document(writer, "Erases a person: every member that no purpose keeps.");
        WriteMethod(writer, erasure + parameters + ", " + request, "store.EraseAsync(" + subject.Descriptor + ", " + arguments + ", request, cancellationToken)");
        writer.Separate();
        Document(writer, "Writes a copy of what is stored about a person.");
        WriteMethod(writer, export + parameters + ", " + copy, "store.ExportAsync(" + subject.Descriptor + ", " + arguments + ", request, destination, cancellationToken)");
        writer.Separate();
        MethodHead.WriteGeneratedCode(writer);
        using (writer.Open("private static " + GlobalNames.SubjectId + " IdentityOf" + subject.Name + "(" + parameters + ")"))
        {
            SubjectSection.WriteIdentity(writer, subject.Kind, EquatableArray<KeyModel>.From(subject.Keys.Select(static key => key.Key)), subject.Name);
        }
    }

    private static void Document(SourceWriter writer, string summary) => writer.Line("/// <summary>" + summary + "</summary>");

    private static void WriteMethod(SourceWriter writer, string head, string call)
    {
        MethodHead.WriteGeneratedCode(writer);
        using (writer.Open("public static " + head))
        {
            using (writer.Open("if (store is null)"))
            {
                writer.Line("throw new " + GlobalNames.ArgumentNull + "(nameof(store));");
            }

            writer.Line();
            writer.Line("return " + call + ";");
        }
    }
}
