using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>What a command that writes a document was asked.</summary>
internal sealed record DocumentRequest(string Path, LoadOptions Loading, string Format, string? Output, string? Side, Language Language);
