namespace PrivacyAnalyzers.Tool.Loading;

/// <summary>Nothing can be looked at. The message is for whoever typed the command.</summary>
internal sealed class LoadException(string message) : Exception(message);
