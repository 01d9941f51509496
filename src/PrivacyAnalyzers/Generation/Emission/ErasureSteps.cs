using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>
/// What an erasure does, in an order that another call can finish: what erases itself, which remembers that it did; then every new value, before any is written; then what runs
/// code of the user's; last what cannot fail.
/// </summary>
internal static class ErasureSteps
{
    internal static void Write(SourceWriter writer, ErasureModel erasure, string target, bool undoes)
    {
        var members = erasure.Members.Select(static (member, place) => new Step(member, Literal.Number(place))).ToList();
        if (!erasure.MayThrow)
        {
            // A pseudonym cannot be made where the values are disposed of: then nothing is changed.
            WriteAll(writer, members.OrderBy(static step => step.Member.Form == ErasedForm.Computed ? 0 : 1), target);
            return;
        }

        WriteAll(writer, members.Where(static step => step.Member.Form is ErasedForm.Derived or ErasedForm.Object or ErasedForm.EachObject), target);
        var prepared = members.Where(static step => step.Member.Form is ErasedForm.Computed or ErasedForm.EachValue).ToList();
        foreach (var step in prepared)
        {
            Begin(writer, step);
            Prepare(writer, step, target);
        }

        WriteAll(writer, members.Where(static step => step.Member.Form == ErasedForm.Emptied), target);
        var refusable = prepared.Where(static step => step.Member is { MayThrow: true, Form: ErasedForm.Computed }).ToList();
        var constants = members.Where(static step => step.Member.Form == ErasedForm.Constant).OrderBy(static step => step.Member.MayThrow ? 0 : 1).ToList();
        if (undoes && refusable.Count > 0)
        {
            WriteRefusable(writer, refusable, constants.Where(static step => step.Member.MayThrow), target);
            constants.RemoveAll(static step => step.Member.MayThrow);
        }
        else
        {
            if (refusable.Count > 0)
            {
                writer.Separate();
            }

            refusable.ForEach(step => Put(writer, step, target, "erased" + step.Number + "!"));
        }

        WriteAll(writer, constants, target);
        var left = prepared.Except(refusable).ToList();
        if (left.Count > 0)
        {
            writer.Separate();
            left.ForEach(step => Put(writer, step, target, "erased" + step.Number + "!"));
        }
    }

    // A setter may throw before it has written, or after: what was written is put back, since an erasure that does not finish changes nothing.
    private static void WriteRefusable(SourceWriter writer, List<Step> steps, IEnumerable<Step> constants, string target)
    {
        writer.Separate();
        writer.Line("var written = 0;");
        using (writer.Open("try"))
        {
            for (var i = 0; i < steps.Count; i++)
            {
                writer.Line("written = " + Literal.Number(i + 1) + ";");
                Put(writer, steps[i], target, "erased" + steps[i].Number + "!");
            }

            WriteAll(writer, constants, target);
        }

        using (writer.Open("catch"))
        {
            writer.Line("// As they were: an erasure that does not finish changes nothing.");
            for (var i = steps.Count - 1; i >= 0; i--)
            {
                using (writer.Open("if (written > " + Literal.Number(i) + ")"))
                {
                    using (writer.Open("try"))
                    {
                        Put(writer, steps[i], target, "value" + steps[i].Number);
                    }

                    using (writer.Open("catch"))
                    {
                        writer.Line("// The first exception tells more.");
                    }
                }

                writer.Line();
            }

            writer.Line("throw;");
        }
    }

    private static void WriteAll(SourceWriter writer, IEnumerable<Step> steps, string target)
    {
        foreach (var step in steps)
        {
            Begin(writer, step);
            WriteMember(writer, step.Member, target, step.Number);
        }
    }

    private static void Begin(SourceWriter writer, Step step)
    {
        writer.Separate();
        writer.Line("// " + step.Member.Name + ": " + step.Member.Reason + ".");
    }

    private static void Prepare(SourceWriter writer, Step step, string target)
    {
        var (value, erased, known) = ("value" + step.Number, "erased" + step.Number, "known" + step.Number);
        var detail = step.Member.Detail.Split('|');
        writer.Line("var " + value + " = " + step.Member.Access.Read(target) + ";");
        if (step.Member.Form == ErasedForm.Computed)
        {
            writer.Line("var " + erased + " = " + (step.Member.CanBeNull ? value + " is { } " + known + " ? " + step.Member.Detail.Replace("#", known) + " : " + value : step.Member.Detail.Replace("#", value)) + ";");
            return;
        }

        writer.Line("var " + erased + " = " + value + " is null ? null : global::System.Linq.Enumerable.ToArray(" + value + ");");
        using (writer.Open("for (var i" + step.Number + " = 0; i" + step.Number + " < " + erased + "?.Length; i" + step.Number + "++)"))
        {
            var place = erased + "![i" + step.Number + "]";
            writer.Line(place + " = " + place + "." + detail[1] + "(values);");
        }
    }

    private static void Put(SourceWriter writer, Step step, string target, string value)
    {
        if (step.Member.Form == ErasedForm.EachValue)
        {
            using (writer.Open("for (var i" + step.Number + " = 0; i" + step.Number + " < erased" + step.Number + "?.Length; i" + step.Number + "++)"))
            {
                writer.Line("value" + step.Number + "![i" + step.Number + "] = erased" + step.Number + "![i" + step.Number + "];");
            }

            return;
        }

        var write = step.Member.Access.Write(target, value) + ";";
        if (!step.Member.CanBeNull)
        {
            writer.Line(write);
            return;
        }

        using (writer.Open("if (value" + step.Number + " is { })"))
        {
            writer.Line(write);
        }
    }

    private static void WriteMember(SourceWriter writer, ErasedMemberModel member, string target, string number)
    {
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
                var detail = member.Detail.Split('|');
                using (member.CanBeNull ? writer.Open("if (" + member.Access.Read(target) + " is { } values" + number + ")") : (SourceWriter.Block?)null)
                using (writer.Open("foreach (var item" + number + " in " + (member.CanBeNull ? "values" + number : member.Access.Read(target)) + detail[0] + ")"))
                {
                    writer.Line(Cast(detail[1], "item" + number) + "?.Erase(values);");
                }

                break;
        }
    }

    private static string Cast(string contract, string expression) => contract.Length == 0 ? expression : "((" + contract + "?)" + expression + ")";

    private sealed record Step(ErasedMemberModel Member, string Number);
}
