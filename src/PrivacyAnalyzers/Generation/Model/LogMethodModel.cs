namespace PrivacyAnalyzers.Generation.Model;

/// <summary>A <c>[LoggerMessage]</c> method that gets a twin, which calls it with masks.</summary>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="SourceName">The method as a person writes it, for comments.</param>
/// <param name="Namespace">Ready to be written; empty for the global namespace.</param>
/// <param name="Declarations">The types around it, outermost first.</param>
/// <param name="Modifiers">Accessibility, and <c>static</c>, each with a space after it.</param>
/// <param name="Name">The method, as code names it.</param>
/// <param name="TwinName">The twin.</param>
/// <param name="Enabled">The test that the log takes an entry of this level; empty where nothing at hand can tell.</param>
/// <param name="Parameters">Those of both.</param>
internal sealed record LogMethodModel(
    string HintName,
    string SourceName,
    string Namespace,
    EquatableArray<DeclarationModel> Declarations,
    string Modifiers,
    string Name,
    string TwinName,
    string Enabled,
    EquatableArray<LogParameterModel> Parameters);
