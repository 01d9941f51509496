using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>What <c>privacy record</c> was asked.</summary>
internal sealed record RecordRequest(string Path, LoadOptions Loading, string Format, string? Output, string? Side, Language Language);
