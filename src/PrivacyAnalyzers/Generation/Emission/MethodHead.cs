using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>Attributes and signatures of generated members.</summary>
internal static class MethodHead
{
    private static readonly string GeneratedCode =
        "[" + GlobalNames.GeneratedCode + "(\"PrivacyAnalyzers\", \"" + typeof(MethodHead).Assembly.GetName().Version.ToString(3) + "\")]";

    /// <summary>The attribute goes on members, never on the type: half of that is the user's.</summary>
    internal static void WriteGeneratedCode(SourceWriter writer) => writer.Line(GeneratedCode);

    /// <summary>Tells analyzers, in this assembly and in those that reference it, that the text is fit for logs.</summary>
    internal static void WriteRedacts(SourceWriter writer) => writer.Line("[" + GlobalNames.Redacts + "]");

    /// <summary>The signature of a method of <paramref name="contract"/> without parameters; in a struct <c>readonly</c>, unless it calls what is not.</summary>
    internal static string Of(TypeModel type, MethodModel method, string returnType, string contract, string name, bool isReadOnly = true)
    {
        var readOnly = type.IsValueType && isReadOnly ? "readonly " : "";
        return method.Form switch
        {
            MethodForm.Override => "public override " + returnType + " " + name + "()",
            MethodForm.New => "public new " + (type.IsSealed ? "" : "virtual ") + returnType + " " + name + "()",
            // What the user wrote may not be readonly, and calling it from here would copy the struct.
            MethodForm.Forward => returnType + " " + contract + "." + name + "()",
            MethodForm.Explicit => readOnly + returnType + " " + contract + "." + name + "()",
            _ => "public " + (type.IsValueType ? readOnly : type.IsSealed ? "" : "virtual ") + returnType + " " + name + "()",
        };
    }
}
