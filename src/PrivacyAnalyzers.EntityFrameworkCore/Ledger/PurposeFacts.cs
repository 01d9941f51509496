using System;
using PrivacyAnalyzers.EntityFrameworkCore.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Ledger;

/// <summary>What the ledger needs to know of a purpose that code names by its type.</summary>
internal sealed record PurposeFacts(string Key, string? TextVersion, Iso8601Duration? Lifetime)
{
    internal static PurposeFacts Of<TPurpose>()
        where TPurpose : class, IPurpose
    {
        var purpose = PurposeKey.Declaration(typeof(TPurpose)) ?? throw new InvalidOperationException($"'{typeof(TPurpose)}' declares no purpose: mark it [Purpose].");
        return new PurposeFacts(PurposeKey.Of(typeof(TPurpose)), purpose.TextVersion, purpose.ConsentLifetime is { } lifetime ? Iso8601Duration.Parse(lifetime) : null);
    }
}
