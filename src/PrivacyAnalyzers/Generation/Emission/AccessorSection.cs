using System.Collections.Generic;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Generation.Emission;

/// <summary>Accessors that the runtime binds to members which the language does not let code reach.</summary>
internal static class AccessorSection
{
    internal static void Write(SourceWriter writer, IEnumerable<AccessorModel> accessors)
    {
        foreach (var accessor in accessors)
        {
            writer.Separate();
            writer.Line("// " + accessor.Member + " is set once, by a constructor or an initializer, or not here: the runtime binds this to it.");
            writer.Line("[" + GlobalNames.UnsafeAccessor + "(" + GlobalNames.UnsafeAccessorKind + "." + accessor.Kind + ", Name = " + Literal.Of(accessor.Target) + ")]");
            MethodHead.WriteGeneratedCode(writer);
            writer.Line("private static extern " + accessor.Signature + ";");
        }
    }
}
