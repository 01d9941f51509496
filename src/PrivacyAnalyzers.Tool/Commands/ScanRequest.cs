using PrivacyAnalyzers.Tool.Caching;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>What <c>privacy scan</c> was asked.</summary>
internal sealed record ScanRequest(string Path, LoadOptions Loading, CacheFolder? Cache, string Format, string? Output, string Language, bool ShowsAll);
