namespace PrivacyAnalyzers.Abstractions.Tests.Consent;

public class ConsentRequiredExceptionTests
{
    [Fact]
    public void Message_NamesThePurpose()
    {
        var exception = new ConsentRequiredException(typeof(Newsletter));

        Assert.Equal(typeof(Newsletter), exception.Purpose);
        Assert.Equal($"Consent is required for '{typeof(Newsletter).FullName}'.", exception.Message);
    }

    [Fact]
    public async Task Text_NeverNamesThePerson()
    {
        var ledger = new InMemoryConsentLedger(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var exception = await Assert.ThrowsAsync<ConsentRequiredException>(() => ledger.DemandAsync<Newsletter>(new Person("jeanne.martin@example.org")));

        Assert.DoesNotContain("jeanne", exception.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(exception.Data);
    }

    [Fact]
    public void MissingPurpose_IsRefused() => Assert.Throws<ArgumentNullException>("purpose", () => new ConsentRequiredException(null!));
}
