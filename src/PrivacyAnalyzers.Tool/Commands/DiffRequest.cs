using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>What <c>privacy diff</c> was asked.</summary>
internal sealed record DiffRequest(string Before, string After, LoadOptions Loading, Language Language);
