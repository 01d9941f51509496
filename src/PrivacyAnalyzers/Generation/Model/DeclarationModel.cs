namespace PrivacyAnalyzers.Generation.Model;

/// <summary>The head of a partial declaration.</summary>
/// <param name="Keyword"><c>class</c>, <c>record struct</c>, <c>interface</c>...</param>
/// <param name="Name">The name with its type parameters, ready to be written.</param>
internal sealed record DeclarationModel(string Keyword, string Name);
