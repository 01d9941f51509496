using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Reviews;

namespace PrivacyAnalyzers.CodeFixes.Tests.Reviews;

/// <summary>Sources whose reviews have the right fingerprints.</summary>
internal static class Fingerprints
{
    /// <summary>Puts for <c>FP0</c>, <c>FP1</c>... the fingerprint of what the review with that number, from the top, stands on.</summary>
    public static string Fill(string source)
    {
        var reviews = CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetRoot()
            .DescendantNodes().OfType<AttributeSyntax>().Where(ReviewSyntax.IsNamedReview).ToList();
        for (var i = 0; i < reviews.Count; i++)
        {
            source = source.Replace("\"FP" + i + "\"", "\"" + BodyFingerprint.Of([reviews[i].Parent!.Parent!]) + "\"", StringComparison.Ordinal);
        }

        return source;
    }
}
