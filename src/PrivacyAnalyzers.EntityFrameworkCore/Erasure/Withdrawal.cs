using System;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>The one purpose that an erasure is about.</summary>
/// <param name="Purpose">Its key.</param>
/// <param name="Channel">By which means it contacts people.</param>
internal sealed record Withdrawal(string Purpose, Channel Channel)
{
    internal static Withdrawal Of(Type purpose) => new(PurposeKey.Of(purpose), PurposeKey.Declaration(purpose)?.Channel ?? Channel.Any);
}
