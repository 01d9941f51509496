namespace PrivacyAnalyzers.Tool.Words;

/// <summary>The language that documents are written in.</summary>
internal enum Language
{
    English,
    French,
}
