using PrivacyAnalyzers.Tool.Loading;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>What <c>privacy baseline</c> was asked.</summary>
internal sealed record BaselineRequest(string Path, LoadOptions Loading, bool Prune);
