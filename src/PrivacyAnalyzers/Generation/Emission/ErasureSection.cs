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

        else if (erasure.MayThrow)
        {
            writer.Line("/// <remarks>An exception of the type's own code passes; another call with the same values erases what is left.</remarks>");
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
        ErasureSteps.Write(writer, erasure, "erased", undoes: false);
        writer.Line();
        writer.Line("return erased;");
    }

    private static void WriteInPlace(SourceWriter writer, DataModel model, ErasureModel erasure)
    {
        if (erasure.CallsBase)
        {
            writer.Line("base." + erasure.Name + "(values);");
        }

        // Objects may refer to each other in a circle; and code of a level of the hierarchy is reached from the one below and from outside.
        using (writer.Open("if (!values.TryEnter(this, typeof(" + SelfName(model) + ")))"))
        {
            writer.Line("return;");
        }

        if (!erasure.MayThrow)
        {
            ErasureSteps.Write(writer, erasure, "this", undoes: false);
            return;
        }

        writer.Line();
        using (writer.Open("try"))
        {
            ErasureSteps.Write(writer, erasure, "this", undoes: true);
        }

        using (writer.Open("catch"))
        {
            writer.Line("// Not finished: the next call with these values goes on.");
            writer.Line("values.Leave(this, typeof(" + SelfName(model) + "));");
            writer.Line("throw;");
        }
    }
}
