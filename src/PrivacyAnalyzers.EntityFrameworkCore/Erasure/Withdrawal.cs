using System;

namespace PrivacyAnalyzers.EntityFrameworkCore.Erasure;

/// <summary>The one purpose that an erasure is about.</summary>
/// <param name="Purpose">Its key.</param>
/// <param name="Channel">By which means it contacts people.</param>
internal sealed record Withdrawal(string Purpose, Channel Channel)
{
    internal static Withdrawal Of(Type purpose) => new(PurposeKey.Of(purpose), PurposeKey.Declaration(purpose)?.Channel ?? Channel.Any);
}

/// <summary>What an erasure was decided by, beside the marks: noted with the receipt, so that a replay on a restored backup, which may not know it any longer, decides the same.</summary>
/// <param name="Withdrawal">The one purpose it is about; null where it is about everything.</param>
/// <param name="RelationEnded">When the relation had ended; null while it lasted.</param>
/// <param name="IsHeld">Whether a claim kept everything.</param>
internal sealed record ErasureTerms(Withdrawal? Withdrawal, DateTimeOffset? RelationEnded, bool IsHeld)
{
    internal static ErasureTerms Of(Withdrawal? withdrawal, PolicyAnswers answers) => new(withdrawal, answers.RelationEnded, answers.Hold is not null);

    /// <summary>What holds now, where somebody knows; else what held then.</summary>
    internal PolicyAnswers Complete(PolicyAnswers now) => new(now.RelationEnded ?? RelationEnded, now.Hold ?? (IsHeld ? new LegalHold("a claim that was known at the erasure", null) : null));
}
