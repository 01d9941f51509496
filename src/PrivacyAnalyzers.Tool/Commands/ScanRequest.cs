using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>What <c>privacy scan</c> was asked.</summary>
internal sealed record ScanRequest(string Path, LoadOptions Loading, string Format, string? Output, string Language, bool ShowsAll);
