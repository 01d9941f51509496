namespace PrivacyAnalyzers.Generation.Model;

/// <summary>The file, namespace and declarations around what is generated for a type.</summary>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="SourceName">The type as a person writes it, for comments.</param>
/// <param name="Namespace">Ready to be written; empty for the global namespace.</param>
/// <param name="Declarations">The types around it, outermost first, and the type itself, last.</param>
internal sealed record FrameModel(string HintName, string SourceName, string Namespace, EquatableArray<DeclarationModel> Declarations)
{
    /// <summary>The type itself.</summary>
    internal DeclarationModel Self => Declarations[Declarations.Count - 1];
}
