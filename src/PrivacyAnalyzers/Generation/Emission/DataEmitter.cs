using System.Collections.Generic;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>The text of a type's second file, beside its texts: a pure function of the model.</summary>
internal static class DataEmitter
{
    internal static string Emit(DataModel model) => PartialFile.Write(model.Frame, writer => WriteType(writer, model), model.SilencedWarnings);

    private static void WriteType(SourceWriter writer, DataModel model)
    {
        var self = model.Frame.Declarations[model.Frame.Declarations.Count - 1];
        using (writer.Open("partial " + self.Keyword + " " + self.Name + Interfaces(model)))
        {
            if (model.Descriptor is { } descriptor)
            {
                DescriptorSection.Write(writer, model, descriptor);
            }

            if (model.Erasure is { } erasure)
            {
                ErasureSection.Write(writer, model, erasure);
            }

            AccessorSection.Write(writer, model.Accessors);
        }
    }

    private static string Interfaces(DataModel model)
    {
        var names = new List<string>();
        if (model is { Descriptor: not null, TellsDescriptor: true })
        {
            names.Add(GlobalNames.Carrier);
        }

        if (model.Erasure is { ListsInterface: true })
        {
            names.Add(GlobalNames.Erasable);
        }

        return names.Count == 0 ? "" : " : " + string.Join(", ", names);
    }
}
