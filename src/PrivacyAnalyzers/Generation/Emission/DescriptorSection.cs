using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>The descriptor of a type: a static property, and the method that makes it.</summary>
internal static class DescriptorSection
{
    internal static void Write(SourceWriter writer, DataModel model, DescriptorModel descriptor)
    {
        var self = model.Frame.Self.Name;
        var type = GlobalNames.EntityDescriptor + "<" + self + ">";
        writer.Separate();
        writer.Line("/// <summary>Gets what the marks say of this type: what erasure, export and retention know of it.</summary>");
        MethodHead.WriteGeneratedCode(writer);
        writer.Line("public " + (descriptor.HidesBase ? "new " : "") + "static " + type + " " + descriptor.PropertyName + " { get; } = " + model.DescribeName + "();");
        if (model.TellsDescriptor)
        {
            WriteCarrier(writer, model, descriptor);
        }

        writer.Line();
        MethodHead.WriteGeneratedCode(writer);
        using (writer.Open("private static " + type + " " + model.DescribeName + "()"))
        {
            for (var i = 0; i < descriptor.Purposes.Count; i++)
            {
                WritePurpose(writer, descriptor.Purposes[i], "purpose" + Literal.Number(i));
            }

            WriteFacts(writer, "var facts = ", descriptor, ");");
            writer.Line();
            WriteMembers(writer, descriptor, self);
            ExportSection.WriteNames(writer, descriptor);
            writer.Line("return new " + type + "(facts, " + AllMembers(descriptor, self) + ", " + (descriptor.Identify.Length == 0 ? "null" : "entity => " + descriptor.Identify) + ExportSection.Argument(descriptor) + ");");
            ExportSection.Write(writer, descriptor, self);
        }
    }

    private static string AllMembers(DescriptorModel descriptor, string self) => descriptor.Base is { } parent
        ? parent.Descriptor + ".MembersOf<" + self + ">(members" + string.Concat(parent.Except.Select(static name => ", " + Literal.Of(name))) + ")"
        : "members";

    // What holds a value finds by it what it really is, and exports that: explicit, and written anew in each derived type, it takes no name from the user.
    private static void WriteCarrier(SourceWriter writer, DataModel model, DescriptorModel descriptor)
    {
        writer.Separate();
        writer.Line("/// <summary>Gets what the marks say of this object's own type, whatever type it is held as.</summary>");
        MethodHead.WriteGeneratedCode(writer);
        writer.Line((model.IsValueType ? "readonly " : "") + GlobalNames.EntityDescriptor + " " + GlobalNames.Carrier + ".Descriptor => " + descriptor.PropertyName + ";");
    }

    private static void WritePurpose(SourceWriter writer, PurposeModel purpose, string local)
    {
        writer.Line("var " + local + " = new " + GlobalNames.Abstraction + "PurposeDescriptor(");
        WriteArguments(
            writer,
            [
                Literal.Of(purpose.Key),
                Literal.Enum("LegalBasis", purpose.Basis),
                Literal.Of(purpose.Description),
                Literal.OrNull(purpose.Retention),
                Literal.Enum("RetentionFrom", purpose.From),
                Literal.OrNull(purpose.Archive),
                "isMarketing: " + Literal.Of(purpose.IsMarketing),
                "interest: " + Literal.OrNull(purpose.Interest),
                "legalText: " + Literal.OrNull(purpose.LegalText),
                Literal.Array("RecipientDescriptor", purpose.Recipients.Select(static recipient =>
                    "new " + GlobalNames.Abstraction + "RecipientDescriptor(" + Literal.Of(recipient.Name) + ", " + Literal.Enum("RecipientRole", recipient.Role) + ", " + Literal.OrNull(recipient.Country)
                    + ", " + Literal.OrNull(recipient.Transfer) + ", isSold: " + Literal.Of(recipient.IsSold) + ")")),
            ],
            ");");
    }

    /// <summary>Writes what the marks state of a type, apart from its members.</summary>
    internal static void WriteFacts(SourceWriter writer, string before, DescriptorModel descriptor, string after)
    {
        writer.Line(before + "new " + GlobalNames.Abstraction + "EntityFacts(");
        WriteArguments(
            writer,
            [
                Literal.Of(descriptor.Name),
                Label(descriptor.Label),
                "isSubject: " + Literal.Of(descriptor.Subject is not null),
                Literal.Enum("SubjectKind", descriptor.Subject?.Kind ?? SubjectKind.Unspecified),
                Literal.OrNull(descriptor.Subject?.Name),
                descriptor.Keys.Count == 0 ? "global::System.Array.Empty<string>()" : "new[] { " + string.Join(", ", descriptor.Keys.Select(Literal.Of)) + " }",
                Literal.Enum("RowErasure", descriptor.OnErasure),
                Literal.Array("EdgeDescriptor", descriptor.Edges.Select(Edge)),
                Literal.Array("RetentionStart", descriptor.RetentionStarts.Select(static start =>
                    "new " + GlobalNames.Abstraction + "RetentionStart(" + Literal.Of(start.Member) + ", " + Literal.Enum("RetentionFrom", start.From) + ", isInferred: " + Literal.Of(start.IsInferred) + ")")),
            ],
            after);
    }

    private static string Edge(EdgeModel edge) =>
        "new " + GlobalNames.Abstraction + "EdgeDescriptor(" + Literal.Of(edge.Member) + ", typeof(" + edge.Target + "), " + GlobalNames.Abstraction + "EdgeKind." + edge.Kind
        + ", isCollection: " + Literal.Of(edge.IsCollection) + ", isRequired: " + Literal.Of(edge.IsRequired) + ", subjectMember: " + Literal.OrNull(edge.SubjectMember)
        + ", " + Literal.Enum("RowErasure", edge.OnErasure) + ", reason: " + Literal.OrNull(edge.Reason) + ")";

    private static void WriteMembers(SourceWriter writer, DescriptorModel descriptor, string self)
    {
        var type = GlobalNames.Abstraction + "MemberDescriptor<" + self + ">";
        if (descriptor.Members.Count == 0)
        {
            writer.Line("var members = global::System.Array.Empty<" + type + ">();");
            return;
        }

        writer.Line("var members = new " + type + "[]");
        writer.Line("{");
        using (writer.Indent())
        {
            for (var i = 0; i < descriptor.Members.Count; i++)
            {
                WriteMember(writer, descriptor.Members[i], i, self);
            }
        }

        writer.Line("};");
    }

    private static void WriteMember(SourceWriter writer, DescribedMemberModel member, int place, string self)
    {
        var uses = member.Uses.Select(static use => "new " + GlobalNames.Abstraction + "PurposeUse(purpose" + Literal.Number(use.Purpose) + ", " + Literal.OrNull(use.Retention) + ")");
        writer.Line("// " + member.Path + ": " + member.Category + ".");
        writer.Line("new " + GlobalNames.Abstraction + "MemberDescriptor<" + self + ", " + member.TypeName + ">(");
        using (writer.Indent())
        {
            writer.Line("new " + GlobalNames.Abstraction + "MemberFacts(");
            WriteArguments(
                writer,
                [
                    Literal.Of(member.Path),
                    Label(member.Label),
                    Literal.Enum("DataCategory", member.Category),
                    Literal.Enum("DataOrigin", member.Origin),
                    Literal.Array("PurposeUse", uses),
                    Literal.Enum("ErasureMethod", member.Erasure),
                    "replacement: " + Literal.OrNull(member.Replacement),
                    "maximumLength: " + Literal.Number(member.MaximumLength),
                ],
                "),");
            writer.Line(member.Export.Shape + ",");
            writer.Line("entity => " + member.Access.Read("entity") + ",");
            writer.Line((member.Access.CanWrite ? "(ref " + self + " entity, " + member.TypeName + " value) => " + member.Access.Write("entity", "value") : "write: null") + ",");
            writer.Line((member.Erased.Length == 0 ? "erase: null" : "(value, values) => " + member.Erased) + ",");
            writer.Line(ExportSection.Of(member, place) + "),");
        }
    }

    private static void WriteArguments(SourceWriter writer, IReadOnlyList<string> arguments, string end)
    {
        using (writer.Indent())
        {
            for (var i = 0; i < arguments.Count; i++)
            {
                writer.Line(arguments[i] + (i + 1 < arguments.Count ? "," : end));
            }
        }
    }

    private static string Label(LabelModel label) => "new " + GlobalNames.Abstraction + "LocalizedText(" + Literal.Of(label.English) + ", " + Literal.Of(label.French) + ")";
}
