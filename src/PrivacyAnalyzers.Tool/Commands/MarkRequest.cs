using PrivacyAnalyzers.Tool.Loading;
using PrivacyAnalyzers.Tool.Marking;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Commands;

/// <summary>What <c>privacy mark</c> was asked.</summary>
internal sealed record MarkRequest(string Path, LoadOptions Loading, string? Purpose, MemberChoice Choice, bool Applies, Language Language);
