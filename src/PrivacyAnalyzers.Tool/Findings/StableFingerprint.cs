using System.Security.Cryptography;
using System.Text;
using PrivacyAnalyzers.Baselines;

namespace PrivacyAnalyzers.Tool.Findings;

/// <summary>Names a finding by what a baseline knows it by: a line that moves changes nothing.</summary>
internal static class StableFingerprint
{
    private const int Length = 32;

    internal static string Of(FindingKey key, string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', key.Rule, key.Symbol, key.Members, path))))[..Length];
}
