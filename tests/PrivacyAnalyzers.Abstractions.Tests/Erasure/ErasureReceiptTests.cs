namespace PrivacyAnalyzers.Abstractions.Tests.Erasure;

public class ErasureReceiptTests
{
    private static readonly DateTimeOffset January31 = new(2026, 1, 31, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Due_IsAMonthLater_OnTheLastDayIfNeedBe() =>
        Assert.Equal(new DateTimeOffset(2026, 2, 28, 10, 0, 0, TimeSpan.Zero), new ErasureRequest(Guid.NewGuid(), January31).DueAt);

    [Fact]
    public void Request_NeedsAnIdAndADate()
    {
        Assert.Throws<ArgumentException>(() => new ErasureRequest(Guid.Empty, January31));
        Assert.Throws<ArgumentException>(() => new ErasureRequest(Guid.NewGuid(), default));
        Assert.Throws<ArgumentException>(() => new RecipientErasureRequest(Guid.NewGuid(), default, new Dictionary<string, string>()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExportRequest(DataSubjectRight.Erasure, January31));
    }

    [Theory]
    [InlineData(ErasureOutcome.Deleted, RecipientErasureState.Done, true)]
    [InlineData(ErasureOutcome.Cleared, RecipientErasureState.Done, true)]
    [InlineData(ErasureOutcome.Pseudonymized, RecipientErasureState.Done, false)]
    [InlineData(ErasureOutcome.Generalized, RecipientErasureState.Done, false)]
    [InlineData(ErasureOutcome.Kept, RecipientErasureState.Done, false)]
    [InlineData(ErasureOutcome.NotReached, RecipientErasureState.Done, false)]
    [InlineData(ErasureOutcome.Deleted, RecipientErasureState.Told, false)]
    public void Complete_OnlyWhereNothingIsLeft(ErasureOutcome outcome, RecipientErasureState state, bool expected)
    {
        var receipt = new ErasureReceipt(
            new ErasureRequest(Guid.NewGuid(), January31), "p", January31, "f", [new ErasedMember("Customer", "Email", outcome, 1, reason: "accounts")], [new RecipientErasure("Brevo", state, January31)], null);
        Assert.Equal(expected, receipt.IsComplete);
    }

    [Theory]
    [InlineData(ErasureOutcome.Kept)]
    [InlineData(ErasureOutcome.NotReached)]
    public void WhatStays_HasAReason(ErasureOutcome outcome) => Assert.Throws<ArgumentException>(() => new ErasedMember("Customer", "Email", outcome, 1));
}
