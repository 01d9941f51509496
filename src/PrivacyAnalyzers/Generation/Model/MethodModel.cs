namespace PrivacyAnalyzers.Generation.Model;

/// <summary>A method that implements one of our interfaces.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="ListsInterface">Whether the generated part names the interface.</param>
/// <param name="NeedsCast">Whether a call must go through the interface.</param>
internal sealed record MethodModel(MethodForm Form, bool ListsInterface, bool NeedsCast);
