using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Tests.Symbols.Lexicon;

public sealed class SingularTests
{
    [Theory]
    [InlineData("emails", "email")]
    [InlineData("allergies", "allergy")]
    [InlineData("addresses", "address")]
    [InlineData("taxes", "tax")]
    [InlineData("people", "person")]
    [InlineData("children", "child")]
    [InlineData("diagnoses", "diagnosis")]
    [InlineData("ips", "ip")]
    public void English_plurals(string plural, string singular) => Assert.Equal(singular, Singular.English(plural));

    [Theory]
    [InlineData("adresses", "adresse")]
    [InlineData("maladies", "maladie")]
    [InlineData("jumeaux", "jumeau")]
    [InlineData("medicaux", "medical")]
    [InlineData("prenoms", "prenom")]
    public void French_plurals(string plural, string singular) => Assert.Equal(singular, Singular.French(plural));

    [Theory]
    [InlineData("address")]
    [InlineData("adresse")]
    [InlineData("status")]
    [InlineData("iris")]
    [InlineData("permis")]
    [InlineData("diagnosis")]
    [InlineData("gps")]
    [InlineData("sms")]
    [InlineData("process")]
    [InlineData("bus")]
    public void Words_that_only_look_plural_are_left_alone(string word)
    {
        Assert.Equal(word, Singular.English(word));
        Assert.Equal(word, Singular.French(word));
    }
}
