using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>What <c>privacy init</c> was asked.</summary>
internal sealed record InitRequest(string Path, string Preset, string? Output, bool Force, Language Language);
