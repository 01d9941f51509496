using PrivacyAnalyzers.Tool.Caching;
using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>What <c>privacy check</c> was asked.</summary>
internal sealed record CheckRequest(string Path, LoadOptions Loading, CacheFolder? Cache, string Format, string? Output, string? Level, string FailOn);
