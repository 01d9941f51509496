using PrivacyAnalyzers.EntityFrameworkCore.Oppositions;
using PrivacyAnalyzers.EntityFrameworkCore.Tests.Erasure;

namespace PrivacyAnalyzers.EntityFrameworkCore.Tests.Oppositions;

/// <summary>One form for each address, whatever way it is spelt.</summary>
public sealed class AddressFormTests
{
    [Theory]
    [InlineData("ines@example.org", "  INES@Example.ORG ")]
    [InlineData("ines@example.org", "Ines Moreau <Ines@example.org>")]
    [InlineData("ines@example.org", "mailto:ines@example.org?subject=hello")]
    [InlineData("ines@example.org", "ｉｎｅｓ@example.org.")]
    [InlineData("h\u00e9l\u00e8ne@example.org", "He\u0301le\u0300ne@example.org")]
    [InlineData("ines@xn--bcher-kva.example", "ines@B\u00dcCHER.example")]
    [InlineData("ines+shop@example.org", "ines+shop@example.org")]
    public void Email(string form, string spelt) => Assert.Equal(("email", form), Forms().Of(Channel.Email, spelt));

    [Theory]
    [InlineData("33612345678", "06 12 34 56 78")]
    [InlineData("33612345678", "+33 6 12 34 56 78")]
    [InlineData("33612345678", "+33 (0)6.12.34.56.78")]
    [InlineData("33612345678", "+33 06 12 34 56 78")]
    [InlineData("33612345678", "0033-6-12-34-56-78")]
    [InlineData("33612345678", "tel:+33612345678;ext=12")]
    [InlineData("33612345678", "33612345678")]
    [InlineData("33612345678", "06\u00a012\u00a034\u00a056\u00a078 poste 3")]
    [InlineData("33612345678", "٠٦١٢٣٤٥٦٧٨")]
    [InlineData("390612345678", "+39 06 12345678")]
    [InlineData("442079460958", "+44 20 7946 0958")]
    public void Telephone(string form, string spelt)
    {
        Assert.Equal(("telephone", form), Forms().Of(Channel.Telephone, spelt));
        Assert.Equal(("telephone", form), Forms().Of(Channel.Any, spelt));
    }

    [Theory]
    [InlineData(Channel.Email, "ines")]
    [InlineData(Channel.Email, "@example.org")]
    [InlineData(Channel.Email, "ines@")]
    [InlineData(Channel.Email, "ines moreau@example.org")]
    [InlineData(Channel.Telephone, "ines@example.org")]
    [InlineData(Channel.Telephone, "12")]
    [InlineData(Channel.TextMessage, "call me")]
    [InlineData(Channel.Telephone, "+33 6 12 34 56 78 90 12 34 56")]
    [InlineData(Channel.Post, " , ")]
    [InlineData(Channel.Any, "")]
    public void WhatIsNone_HasNoForm(Channel channel, string spelt) => Assert.Null(Forms().Of(channel, spelt));

    [Fact]
    public void WithoutACountry_ANationalNumberHasNoForm()
    {
        Assert.Null(Forms(country: null).Of(Channel.Telephone, "06 12 34 56 78"));
        Assert.Equal(("telephone", "33612345678"), Forms(country: null).Of(Channel.Telephone, "+33 6 12 34 56 78"));
    }

    [Fact]
    public void Post_IsWordsWithoutPunctuation() => Assert.Equal(("other", "3 rue du paradis 13001 marseille"), Forms().Of(Channel.Post, "3, rue du PARADIS\n13001  Marseille"));

    private static AddressForms Forms(string? country = "33")
    {
        var options = Setting.Keys;
        options.TelephoneCountryCode = country;
        return new AddressForms(options);
    }
}
