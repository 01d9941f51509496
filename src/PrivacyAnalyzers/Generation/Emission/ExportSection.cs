using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>
/// How a descriptor exports: the local functions of what takes more than a statement, and one that writes all members in a row. Local functions, since their
/// names are then no members of the user's type.
/// </summary>
internal static class ExportSection
{
    /// <summary>What writes a value of one member.</summary>
    internal static string Of(DescribedMemberModel member, int place) => IsStatement(member) ? "(writer, value) => " + member.Export.Lines[0].TrimEnd(';') : Function(place);

    /// <summary>The names of the properties, each encoded once.</summary>
    internal static void WriteNames(SourceWriter writer, DescriptorModel descriptor)
    {
        if (!IsInARow(descriptor))
        {
            return;
        }

        for (var i = 0; i < descriptor.Members.Count; i++)
        {
            var name = "members[" + Literal.Number(i) + "].Facts.PropertyName";
            writer.Line("var " + Name(i) + " = " + (descriptor.WritesJson ? JsonSection.EncodedText + ".Encode(" + name + ".Text)" : name) + ";");
        }

        for (var i = 0; LeavesOut(descriptor) && i < descriptor.Members.Count; i++)
        {
            writer.Line("var " + Portable(i) + " = members[" + Literal.Number(i) + "].Facts.IsPortable;");
        }
    }

    /// <summary>The last argument of the descriptor; empty where members are written one by one.</summary>
    internal static string Argument(DescriptorModel descriptor) => IsInARow(descriptor) ? ", ExportAll, leavesOut: " + Literal.Of(LeavesOut(descriptor)) : "";

    internal static void Write(SourceWriter writer, DescriptorModel descriptor, string self)
    {
        if (IsInARow(descriptor))
        {
            writer.Line();
            writer.Line("// The object with all members in a row: a copy of everything (GDPR 15)" + (LeavesOut(descriptor) ? ", or of what may be taken elsewhere (GDPR 20)" : "") + (descriptor.WritesJson ? ", where it goes to JSON." : "."));
            using (writer.Open("bool ExportAll(" + GlobalNames.Abstraction + "ExportWriter writer, " + self + " entity, string? type)"))
            {
                var target = descriptor.WritesJson ? "json" : "writer";
                if (descriptor.WritesJson)
                {
                    var isPlain = descriptor.Members.All(static member => JsonSection.IsPlain(member.Path));
                    using (writer.Open("if (writer.Direct is not " + JsonSection.Writer + " json" + (isPlain ? "" : " || json.Options.Encoder is not null") + ")"))
                    {
                        writer.Line("return false;");
                    }

                    writer.Line();
                }

                if (LeavesOut(descriptor))
                {
                    writer.Line("var isAll = writer.Right == " + GlobalNames.Abstraction + "DataSubjectRight.Access;");
                }

                writer.Line(target + ".WriteStartObject();");
                WriteType(writer, descriptor.WritesJson);
                for (var i = 0; i < descriptor.Members.Count; i++)
                {
                    if (LeavesOut(descriptor))
                    {
                        using (writer.Open("if (isAll || " + Portable(i) + ")"))
                        {
                            WriteProperty(writer, descriptor.Members[i], i, target);
                        }

                        writer.Line();
                    }
                    else
                    {
                        WriteProperty(writer, descriptor.Members[i], i, target);
                    }
                }

                writer.Line(target + ".WriteEndObject();");
                writer.Line("return true;");
            }
        }

        for (var i = 0; i < descriptor.Members.Count; i++)
        {
            var member = descriptor.Members[i];
            if (!IsStatement(member))
            {
                writer.Line();
                writer.Line("// " + member.Path + ".");
                using (writer.Open("static void " + Function(i) + "(" + GlobalNames.Abstraction + "ExportWriter writer, " + member.TypeName + " value)"))
                {
                    WriteLines(writer, member.Export.Lines);
                }
            }
        }
    }

    // An object that is held as something else says what it is.
    private static void WriteType(SourceWriter writer, bool writesJson)
    {
        const string Property = GlobalNames.Abstraction + "ExportDocument.TypeProperty";
        using (writer.Open("if (type is not null)"))
        {
            if (writesJson)
            {
                writer.Line("json.WriteString(" + Property + ", type);");
            }
            else
            {
                writer.Line("writer.WritePropertyName(" + Property + ");");
                writer.Line("writer.WriteText(type);");
            }
        }

        writer.Line();
    }

    private static void WriteProperty(SourceWriter writer, DescribedMemberModel member, int place, string target)
    {
        var read = member.Access.Read("entity");
        if (member.Export.Property.Count == 0)
        {
            writer.Line(target + ".WritePropertyName(" + Name(place) + ");");
            writer.Line(Function(place) + "(writer, " + read + ");");
            return;
        }

        var lines = new List<string>();
        foreach (var line in member.Export.Property)
        {
            lines.Add(line.Replace("%", Name(place)).Replace("#", Literal.Number(place)).Replace("$", read));
        }

        WriteLines(writer, lines);
    }

    private static void WriteLines(SourceWriter writer, IEnumerable<string> lines)
    {
        var open = new Stack<SourceWriter.Indentation>();
        foreach (var line in lines)
        {
            if (line == "}")
            {
                open.Pop().Dispose();
            }

            writer.Line(line);
            if (line == "{")
            {
                open.Push(writer.Indent());
            }
        }
    }

    // What only a base can read, the base's descriptor writes.
    private static bool IsInARow(DescriptorModel descriptor) => descriptor is { Base: null, Members.Count: > 0 };

    // Which these are is what the descriptor's members say at run time: here it only decides whether that is asked.
    private static bool LeavesOut(DescriptorModel descriptor) =>
        IsInARow(descriptor) && descriptor.Members.Any(member =>
            member.Origin is DataOrigin.Derived or DataOrigin.ThirdParty or DataOrigin.PublicSource || member.Uses.All(use => descriptor.Purposes[use.Purpose].Basis is not (LegalBasis.Consent or LegalBasis.Contract)));

    private static bool IsStatement(DescribedMemberModel member) => member.Export.Lines.Count == 1 && member.Export.Property.Count > 0;

    private static string Name(int place) => "name" + Literal.Number(place);

    private static string Portable(int place) => "isPortable" + Literal.Number(place);

    private static string Function(int place) => "Export" + Literal.Number(place);
}
