namespace PrivacyAnalyzers.Generation.Model;

/// <summary>A private method without a body that the runtime binds to a member which the language does not let code write.</summary>
/// <param name="Member">The member, for the comment.</param>
/// <param name="Kind">The kind of what is bound: <c>Method</c> or <c>Field</c>.</param>
/// <param name="Target">Its name in metadata.</param>
/// <param name="Signature">The head of the method, without modifiers.</param>
internal sealed record AccessorModel(string Member, string Kind, string Target, string Signature);
