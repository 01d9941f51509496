using System.Collections.Generic;
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
    }

    /// <summary>The last argument of the descriptor; empty where members are written one by one.</summary>
    internal static string Argument(DescriptorModel descriptor) => IsInARow(descriptor) ? ", ExportAll" : "";

    internal static void Write(SourceWriter writer, DescriptorModel descriptor, string self)
    {
        if (IsInARow(descriptor))
        {
            writer.Line();
            writer.Line("// All members in a row: a copy of everything (GDPR 15)" + (descriptor.WritesJson ? ", where it goes to JSON." : "."));
            using (writer.Open("bool ExportAll(" + GlobalNames.Abstraction + "ExportWriter writer, " + self + " entity)"))
            {
                if (descriptor.WritesJson)
                {
                    using (writer.Open("if (writer.Direct is not " + JsonSection.Writer + " json)"))
                    {
                        writer.Line("return false;");
                    }

                    writer.Line();
                }

                for (var i = 0; i < descriptor.Members.Count; i++)
                {
                    WriteProperty(writer, descriptor.Members[i], i, descriptor.WritesJson ? "json" : "writer");
                }

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

    private static bool IsStatement(DescribedMemberModel member) => member.Export.Lines.Count == 1 && member.Export.Property.Count > 0;

    private static string Name(int place) => "name" + Literal.Number(place);

    private static string Function(int place) => "Export" + Literal.Number(place);
}
