namespace PrivacyAnalyzers.Generation.Model;

/// <summary>All that is generated of one type.</summary>
/// <param name="Text">Its texts and identity.</param>
/// <param name="Data">What is generated beside them; null where nothing is.</param>
internal sealed record GeneratedModel(TypeModel Text, DataModel? Data);
