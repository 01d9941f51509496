namespace PrivacyAnalyzers.Generation.Model;

/// <summary>All that is generated of one type, in one file.</summary>
/// <param name="Text">Its texts and identity.</param>
/// <param name="Data">What its marks say, and how it is erased; null where neither is written.</param>
internal sealed record GeneratedModel(TypeModel Text, DataModel? Data);
