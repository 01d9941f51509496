using System.Linq;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>The twin of a <c>[LoggerMessage]</c> method.</summary>
internal static class LogMethodEmitter
{
    internal static string Emit(LogMethodModel model) =>
        PartialFile.Write(model.SourceName, model.Namespace, model.Declarations, PartialFile.HasLowerCaseNames(model.Declarations), writer => WriteTwin(writer, model));

    private static void WriteTwin(SourceWriter writer, LogMethodModel model)
    {
        writer.Line("/// <summary>Logs as <c>" + model.Name + "</c> does, with masks in place of personal data.</summary>");
        MethodHead.WriteGeneratedCode(writer);
        var parameters = string.Join(", ", model.Parameters.Select(static parameter => parameter.Declaration));
        using (writer.Open(model.Modifiers + "void " + model.TwinName + "(" + parameters + ")"))
        {
            var call = model.Name + "(" + string.Join(", ", model.Parameters.Select(Argument)) + ");";
            if (model.Enabled.Length == 0)
            {
                writer.Line(call);
                return;
            }

            using (writer.Open("if (" + model.Enabled + ")"))
            {
                writer.Line(call);
            }
        }
    }

    private static string Argument(LogParameterModel parameter) => parameter.Category.Length == 0
        ? parameter.Name
        : GlobalNames.RedactionPolicy + ".Current.Redact(" + parameter.Category + ", " + parameter.Name + ")";
}
