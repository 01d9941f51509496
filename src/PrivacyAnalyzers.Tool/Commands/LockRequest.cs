using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>What <c>privacy lock</c> was asked.</summary>
internal sealed record LockRequest(string Path, LoadOptions Loading, string? Output, bool Check);
