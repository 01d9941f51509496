using System.Collections.Generic;
using System.Linq;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary><c>GetSubjectId</c>.</summary>
internal static class SubjectSection
{
    internal static void Write(SourceWriter writer, TypeModel model, SubjectModel subject)
    {
        var head = MethodHead.Of(model, subject.Method, GlobalNames.SubjectId, GlobalNames.DataSubject, "GetSubjectId", subject.Keys.All(static key => key.IsPlain));
        writer.Separate();
        if (subject.Method.Form == MethodForm.Forward)
        {
            writer.Line("/// <summary>Gets who this is about.</summary>");
            MethodHead.WriteGeneratedCode(writer);
            writer.Line(head + " => this.GetSubjectId();");
            return;
        }

        writer.Line("/// <summary>Gets who this is about: the kind \"" + subject.Kind + "\", known by " + string.Join(", ", subject.Keys.Select(key => key.Name)) + ".</summary>");
        writer.Line("/// <exception cref=\"" + GlobalNames.InvalidOperation + "\">The key has no value: what was never stored has no identity.</exception>");
        MethodHead.WriteGeneratedCode(writer);
        using (writer.Open(head))
        {
            WriteIdentity(writer, subject.Kind, subject.Keys, model.Redaction.DisplayName);
        }
    }

    /// <summary>The statements that make an identity of a key, and refuse one that has no value.</summary>
    internal static void WriteIdentity(SourceWriter writer, string kind, EquatableArray<KeyModel> keys, string owner)
    {
        var locals = keys.Select((_, index) => keys.Count == 1 ? "key" : "key" + Literal.Number(index + 1)).ToList();
        for (var i = 0; i < locals.Count; i++)
        {
            writer.Line("var " + locals[i] + " = " + KeyExpression.Read(keys[i], isAlone: locals.Count == 1) + ";");
        }

        using (writer.Open("if (" + IsUnset(keys, locals) + ")"))
        {
            var names = string.Join(", ", keys.Select(key => "'" + owner + "." + key.Name + "'"));
            writer.Line("throw new " + GlobalNames.InvalidOperation + "(" + Literal.Of("The subject key " + names + " has no value: what was never stored has no identity.") + ");");
        }

        writer.Line();
        writer.Line("return new " + GlobalNames.SubjectId + "(" + Literal.Of(kind) + ", " + Key(keys, locals) + ");");
    }

    // In a composite key a zero is a value (a tenant, a line number) unless nothing else tells; a missing text, Guid or Nullable never is one.
    private static string IsUnset(EquatableArray<KeyModel> keys, List<string> locals)
    {
        if (keys.Count == 1)
        {
            return KeyExpression.IsUnset(keys[0], locals[0]);
        }

        var missing = keys.Select((key, i) => KeyExpression.IsMissing(key, locals[i])).Where(test => test.Length > 0).ToList();
        return missing.Count > 0
            ? string.Join(" || ", missing)
            : string.Join(" && ", keys.Select((key, i) => KeyExpression.IsUnset(key, locals[i])));
    }

    // Parts of free length carry their length, the others hold no slash: two different keys never give one text.
    private static string Key(EquatableArray<KeyModel> keys, List<string> locals)
    {
        if (keys.Count == 1)
        {
            return KeyExpression.Text(keys[0], locals[0]);
        }

        var parts = keys.Select((key, i) => KeyExpression.Part(key, locals[i]));
        return string.Join(" + \"/\" + ", parts);
    }
}
