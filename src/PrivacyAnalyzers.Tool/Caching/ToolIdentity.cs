using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.Tool.Caching;

/// <summary>Which program gave an answer: another build of it, or another compiler, may give another one.</summary>
internal static class ToolIdentity
{
    internal static string Text { get; } = string.Join(
        ' ',
        new[] { typeof(ToolIdentity), typeof(Catalogue), typeof(Compilation), typeof(CSharpCompilation) }.Select(static type => type.Module.ModuleVersionId.ToString("N")));
}
