using System.Linq;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary><c>Erase</c>: in place for a class, a new value for a struct.</summary>
internal static class ErasureSection
{
    internal static void Write(SourceWriter writer, DataModel model, ErasureModel erasure)
    {
        writer.Separate();
        writer.Line("/// <summary>Erases the members that are personal data, each as its mark says" + (model.IsValueType ? ", in a copy" : "") + ".</summary>");
        writer.Line("/// <param name=\"values\">What goes in the place of values.</param>");
        if (model.IsValueType)
        {
            writer.Line("/// <returns>The erased copy.</returns>");
        }

        writer.Line("/// <exception cref=\"" + GlobalNames.ArgumentNull + "\"><paramref name=\"values\"/> is null.</exception>");
        MethodHead.WriteGeneratedCode(writer);
        using (writer.Open(Head(model, erasure)))
        {
            using (writer.Open("if (values is null)"))
            {
                writer.Line("throw new " + GlobalNames.ArgumentNull + "(nameof(values));");
            }

            writer.Line();
            if (model.IsValueType)
            {
                WriteCopy(writer, erasure);
            }
            else
            {
                WriteInPlace(writer, model, erasure);
            }
        }
    }

    private static string Head(DataModel model, ErasureModel erasure)
    {
        if (model.IsValueType)
        {
            return "public readonly " + SelfName(model) + " " + erasure.Name + "(" + GlobalNames.ErasureValues + " values)";
        }

        return erasure.Form switch
        {
            MethodForm.Explicit => "void " + GlobalNames.Erasable + "." + erasure.Name,
            MethodForm.Override => "public override void " + erasure.Name,
            MethodForm.New => "public new " + (model.IsSealed ? "" : "virtual ") + "void " + erasure.Name,
            _ => "public " + (model.IsSealed ? "" : "virtual ") + "void " + erasure.Name,
        } + "(" + GlobalNames.ErasureValues + " values)";
    }

    private static string SelfName(DataModel model) => model.Frame.Self.Name;

    private static void WriteCopy(SourceWriter writer, ErasureModel erasure)
    {
        writer.Line("var erased = this;");
        WriteMembers(writer, erasure, "erased");
        writer.Line();
        writer.Line("return erased;");
    }

    private static void WriteInPlace(SourceWriter writer, DataModel model, ErasureModel erasure)
    {
        if (erasure.CallsBase)
        {
            writer.Line("base." + erasure.Name + "(values);");
        }

        // Twice would be one pseudonym of another; and objects may refer to each other in a circle.
        using (writer.Open("if (!values.TryEnter(this, typeof(" + SelfName(model) + ")))"))
        {
            writer.Line("return;");
        }

        writer.Line();
        WriteMembers(writer, erasure, "this");
    }

    private static void WriteMembers(SourceWriter writer, ErasureModel erasure, string target)
    {
        for (var i = 0; i < erasure.Members.Count; i++)
        {
            var member = erasure.Members[i];
            if (i > 0)
            {
                writer.Line();
            }

            writer.Line("// " + member.Name + ": " + member.Reason + ".");
            WriteMember(writer, member, target, Literal.Number(i));
        }
    }

    private static void WriteMember(SourceWriter writer, ErasedMemberModel member, string target, string number)
    {
        var detail = member.Detail.Split('|');
        switch (member.Form)
        {
            case ErasedForm.Constant:
                writer.Line(member.Access.Write(target, member.Detail) + ";");
                break;

            case ErasedForm.Computed when member.CanBeNull:
                using (writer.Open("if (" + member.Access.Read(target) + " is { } value" + number + ")"))
                {
                    writer.Line(member.Access.Write(target, member.Detail.Replace("#", "value" + number)) + ";");
                }

                break;

            case ErasedForm.Computed:
                writer.Line(member.Access.Write(target, member.Detail.Replace("#", member.Access.Read(target))) + ";");
                break;

            case ErasedForm.Emptied:
                writer.Line(member.Access.Read(target) + "?.Clear();");
                break;

            case ErasedForm.Object:
                writer.Line(Cast(member.Detail, member.Access.Read(target)) + "?.Erase(values);");
                break;

            case ErasedForm.EachObject:
                using (OpenIf(writer, member, target, "values" + number))
                using (writer.Open("foreach (var item" + number + " in " + (member.CanBeNull ? "values" + number : member.Access.Read(target)) + detail[0] + ")"))
                {
                    writer.Line(Cast(detail[1], "item" + number) + "?.Erase(values);");
                }

                break;

            case ErasedForm.EachValue:
                using (OpenIf(writer, member, target, "values" + number))
                using (writer.Open("for (var i" + number + " = 0; i" + number + " < values" + number + "." + detail[0] + "; i" + number + "++)"))
                {
                    var place = "values" + number + "[i" + number + "]";
                    writer.Line(place + " = " + place + "." + detail[1] + "(values);");
                }

                break;
        }
    }

    private static SourceWriter.Block? OpenIf(SourceWriter writer, ErasedMemberModel member, string target, string local) =>
        member.CanBeNull ? writer.Open("if (" + member.Access.Read(target) + " is { } " + local + ")") : null;

    private static string Cast(string contract, string expression) => contract.Length == 0 ? expression : "((" + contract + "?)" + expression + ")";
}
