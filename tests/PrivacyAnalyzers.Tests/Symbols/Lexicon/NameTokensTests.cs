using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Tests.Symbols.Lexicon;

public sealed class NameTokensTests
{
    [Theory]
    [InlineData("firstName", "first name")]
    [InlineData("FirstName", "first name")]
    [InlineData("first_name", "first name")]
    [InlineData("FIRST_NAME", "first name")]
    [InlineData("first-name", "first name")]
    [InlineData("_firstName", "first name")]
    [InlineData("m_firstName", "m first name")]
    [InlineData("<FirstName>k__BackingField", "first name k backing field")]
    [InlineData("@event", "event")]
    [InlineData("IPAddress", "ip address")]
    [InlineData("userIDNumber", "user id number")]
    [InlineData("eMail", "e mail")]
    [InlineData("EMail", "e mail")]
    [InlineData("UserIDs", "user ids")]
    [InlineData("SSNsByUser", "ssns by user")]
    [InlineData("IPv4Address", "ipv 4 address")]
    [InlineData("IPv6", "ipv 6")]
    [InlineData("addressLine2", "address line 2")]
    [InlineData("sha256Hash", "sha 256 hash")]
    [InlineData("Prénom", "prenom")]
    [InlineData("AnnéeDeNaissance", "annee de naissance")]
    [InlineData("ÂgeÉlève", "age eleve")]
    [InlineData("N°Sécu", "n secu")]
    [InlineData("cœur", "coeur")]
    [InlineData("Straße", "strasse")]
    [InlineData("pre\u0301nom", "prenom")]
    [InlineData("TITLE", "title")]
    [InlineData("IrisId", "iris id")]
    [InlineData("DOB", "dob")]
    [InlineData("a", "a")]
    [InlineData("", "")]
    [InlineData("___", "")]
    public void Names_are_split_into_folded_words(string name, string expected) =>
        Assert.Equal(expected, string.Join(" ", NameTokens.Split(name)));

    [Fact]
    public void No_name_has_no_words() => Assert.Empty(NameTokens.Split(null));
}
