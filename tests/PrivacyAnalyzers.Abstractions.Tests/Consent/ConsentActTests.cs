namespace PrivacyAnalyzers.Abstractions.Tests.Consent;

public class ConsentActTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Values_AreKept_OffsetIncluded()
    {
        var act = new ConsentAct(ConsentActKind.DoubleOptIn, At, "2026-03", "fr-CA", "/letters");

        Assert.Equal(ConsentActKind.DoubleOptIn, act.Kind);
        Assert.Equal(At, act.At);
        Assert.Equal(TimeSpan.FromHours(1), act.At.Offset);
        Assert.Equal("2026-03", act.TextVersion);
        Assert.Equal("fr-CA", act.Language);
        Assert.Equal("/letters", act.Source);
        Assert.Null(new ConsentAct(ConsentActKind.Spoken, At, "v1", "fr").Source);
    }

    [Fact]
    public void EveryKind_IsAccepted() => Assert.All(
        Enum.GetValues<ConsentActKind>(), kind => Assert.Equal(kind, new ConsentAct(kind, At, "v1", "fr", "source").Kind));

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(-1)]
    public void UnknownKind_IsRefused(int kind) =>
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => new ConsentAct((ConsentActKind)kind, At, "v1", "fr", "source"));

    [Fact]
    public void MissingDate_IsRefused() => Assert.Throws<ArgumentException>("at", () => new ConsentAct(ConsentActKind.Form, default, "v1", "fr"));

    [Fact]
    public void MissingText_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("textVersion", () => new ConsentAct(ConsentActKind.Form, At, null!, "fr"));
        Assert.Throws<ArgumentException>("textVersion", () => new ConsentAct(ConsentActKind.Form, At, "", "fr"));
        Assert.Throws<ArgumentNullException>("language", () => new ConsentAct(ConsentActKind.Form, At, "v1", null!));
        Assert.Throws<ArgumentException>("language", () => new ConsentAct(ConsentActKind.Form, At, "v1", ""));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Import_WithoutEvidence_IsRefused(string? source) =>
        Assert.Throws<ArgumentException>("source", () => new ConsentAct(ConsentActKind.Imported, At, "v1", "fr", source));
}
