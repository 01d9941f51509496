namespace PrivacyAnalyzers.Verification;

/// <summary>A tested source did not behave as the test says. The message carries what to paste.</summary>
public sealed class VerificationException(string message, Exception? inner = null) : Exception(message, inner);
