namespace PrivacyAnalyzers.Abstractions.Tests.Consent;

public class ConsentRecordTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly ConsentAct _act = new(ConsentActKind.Paper, At, "v1", "fr");
    private readonly SubjectId _subject = new("person", "jeanne");

    [Fact]
    public void Values_AreKept()
    {
        var record = new ConsentRecord(_subject, "newsletter", ConsentState.Refused, _act, At.AddDays(3));

        Assert.Equal(_subject, record.Subject);
        Assert.Equal("newsletter", record.PurposeKey);
        Assert.Equal(ConsentState.Refused, record.State);
        Assert.Same(_act, record.Act);
        Assert.Equal(At.AddDays(3), record.RecordedAt);
    }

    [Fact]
    public void EveryState_IsAccepted() => Assert.All(
        Enum.GetValues<ConsentState>(), state => Assert.Equal(state, new ConsentRecord(_subject, "newsletter", state, _act, At).State));

    [Fact]
    public void MissingArgument_IsRefused()
    {
        Assert.Throws<ArgumentException>("subject", () => new ConsentRecord(default, "newsletter", ConsentState.Given, _act, At));
        Assert.Throws<ArgumentNullException>("purposeKey", () => new ConsentRecord(_subject, null!, ConsentState.Given, _act, At));
        Assert.Throws<ArgumentException>("purposeKey", () => new ConsentRecord(_subject, "", ConsentState.Given, _act, At));
        Assert.Throws<ArgumentNullException>("act", () => new ConsentRecord(_subject, "newsletter", ConsentState.Given, null!, At));
        Assert.Throws<ArgumentException>("recordedAt", () => new ConsentRecord(_subject, "newsletter", ConsentState.Given, _act, default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void UnknownState_IsRefused(int state) =>
        Assert.Throws<ArgumentOutOfRangeException>("state", () => new ConsentRecord(_subject, "newsletter", (ConsentState)state, _act, At));
}
