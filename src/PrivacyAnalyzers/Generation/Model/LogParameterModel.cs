namespace PrivacyAnalyzers.Generation.Model;

/// <summary>A parameter of a method that logs.</summary>
/// <param name="Declaration">Its marks, type and name.</param>
/// <param name="Name">As code names it.</param>
/// <param name="Category">What the policy masks it as; empty where it is handed on as it is.</param>
internal sealed record LogParameterModel(string Declaration, string Name, string Category);
