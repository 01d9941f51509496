namespace PrivacyAnalyzers.Discovery.Literals;

public sealed class PersonalLiteralsTests
{
    [Theory]
    [InlineData("claire.fontaine@orange.fr", LiteralKind.EmailAddress)]
    [InlineData("Claire <Claire.Fontaine+shop@Sub.Domain.co.uk>, and others", LiteralKind.EmailAddress)]
    [InlineData("mailto:o'neill@gmail.com", LiteralKind.EmailAddress)]
    [InlineData("john.smith@gmail.com", LiteralKind.EmailAddress)]
    [InlineData("GB94BARC10201530093459", LiteralKind.Iban)]
    [InlineData("iban: GB94 BARC 1020 1530 0934 59", LiteralKind.Iban)]
    [InlineData("4539 5787 6362 1486", LiteralKind.PaymentCard)]
    [InlineData("card=4539578763621486;", null)]
    [InlineData("pay with 4539-5787-6362-1486 now", LiteralKind.PaymentCard)]
    [InlineData("+33 6 41 72 90 85", LiteralKind.MobileNumber)]
    [InlineData("tel:+33641729085", LiteralKind.MobileNumber)]
    [InlineData("+33 (0)6 41 72 90 85", LiteralKind.MobileNumber)]
    internal void Text_IsTold(string text, LiteralKind? kind) => Assert.Equal(kind, PersonalLiterals.Find(text));

    [Fact]
    public void SocialSecurityNumbers_AreTold_WhereTheirKeyFits_CorsicaIncluded()
    {
        foreach (var body in new[] { "1841276451089", "2990313055123", "1850219107042" })
        {
            var key = 97 - (long.Parse(body, System.Globalization.CultureInfo.InvariantCulture) % 97);
            var island = body[5..7] switch { _ => body };
            Assert.Equal(LiteralKind.SocialSecurityNumber, PersonalLiterals.Find(island + key.ToString("00", System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Null(PersonalLiterals.Find(island + ((key % 97) + 1).ToString("00", System.Globalization.CultureInfo.InvariantCulture)));
        }

        // Born in 2A: counted as 19.
        var corsican = 97 - (1850219107042 % 97);
        Assert.Equal(LiteralKind.SocialSecurityNumber, PersonalLiterals.Find("1 85 02 2A 107 042 " + corsican.ToString("00", System.Globalization.CultureInfo.InvariantCulture)));
        var northern = 97 - (1850218107042 % 97);
        Assert.Equal(LiteralKind.SocialSecurityNumber, PersonalLiterals.Find("185022B107042" + northern.ToString("00", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("someone@example.com")]
    [InlineData("claire.fontaine@mail.example.co.uk")]
    [InlineData("claire.fontaine@shop.test")]
    [InlineData("claire.fontaine@exemple.fr")]
    [InlineData("claire@localhost")]
    [InlineData("no-reply@orange.fr")]
    [InlineData("support@orange.fr")]
    [InlineData("john.doe@gmail.com")]
    [InlineData("test123@gmail.com")]
    [InlineData("git@github.com:acme/shop.git")]
    [InlineData("https://user:secret@host.fr/path")]
    [InlineData("icon@2x.png")]
    [InlineData("@scope/package")]
    [InlineData("//a[@href]")]
    [InlineData("{name}@{domain}.fr")]
    [InlineData("name@@domain.fr")]
    [InlineData("FR14 2004 1010 0505 0001 3M02 606")]
    [InlineData("GB95BARC10201530093459")]
    [InlineData("DE89370400440532013000")]
    [InlineData("4242 4242 4242 4242")]
    [InlineData("4111111111111111")]
    [InlineData("378282246310005")]
    [InlineData("4539 5787 6362 1487")]
    [InlineData("a4539578763621486f")]
    [InlineData("0123456789012345678901234567890")]
    [InlineData("+33 6 39 98 12 34")]
    [InlineData("+33 1 41 72 90 85")]
    [InlineData("+447700900123")]
    [InlineData("")]
    [InlineData("@@@@@@@@@@")]
    public void Text_IsNotTold(string text) => Assert.Null(PersonalLiterals.Find(text));
}
