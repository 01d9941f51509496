using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Tests.Symbols.Lexicon;

public sealed class LanguagesTests
{
    [Theory]
    [InlineData("en", LexiconLanguages.English)]
    [InlineData("fr", LexiconLanguages.French)]
    [InlineData("en, fr", LexiconLanguages.All)]
    [InlineData("FR;EN", LexiconLanguages.All)]
    [InlineData(" fr ", LexiconLanguages.French)]
    public void Lists_are_read(string list, object expected)
    {
        Assert.True(LexiconLanguagesParser.TryParse(list, out var languages, out var offending));
        Assert.Equal(expected, languages);
        Assert.Empty(offending);
    }

    [Theory]
    [InlineData("de", "de")]
    [InlineData("en, klingon", "klingon")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Unknown_or_empty_lists_are_refused(string? list, string expected)
    {
        Assert.False(LexiconLanguagesParser.TryParse(list, out var languages, out var offending));
        Assert.Equal((LexiconLanguages.None, expected), (languages, offending));
    }

    [Theory]
    [InlineData("Prenom", LexiconLanguages.English, false)]
    [InlineData("Prenom", LexiconLanguages.French, true)]
    [InlineData("FirstName", LexiconLanguages.English, true)]
    [InlineData("FirstName", LexiconLanguages.French, false)]
    [InlineData("Email", LexiconLanguages.English, true)]
    [InlineData("Email", LexiconLanguages.French, true)]
    public void Only_chosen_languages_speak(string name, object languages, bool recognised) =>
        Assert.Equal(recognised, !CategoryInference.Infer(name, SampleTypes.Of("string"), "Order", (LexiconLanguages)languages).IsNone);

    [Theory]
    [InlineData("FirstName", "en", "first name")]
    [InlineData("DateDeNaissance", "fr", "date naissance")]
    [InlineData("Email", "any", "email")]
    public void Result_names_language_and_words(string name, string language, string matched)
    {
        var inferred = CategoryInference.Infer(name, SampleTypes.Of("string"), "Order");

        Assert.Equal((true, language, matched), (inferred.Strong, inferred.Language, inferred.Matched));
    }

    [Fact]
    public void Weak_names_are_not_strong() => Assert.False(CategoryInference.Infer("Name", SampleTypes.Of("string"), "Customer").Strong);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("fr-FR")]
    public void Culture_changes_nothing(string culture)
    {
        using var scope = new CultureScope(culture);
        foreach (var row in InferEnglishTests.Names.Concat(InferFrenchTests.Names).Concat(InferTrapTests.Names))
        {
            NameTable.AssertInferred((string)row[0], (string)row[1], (string)row[2], (string)row[3]);
        }

        Assert.Equal(["title", "iris", "id"], NameTokens.Split("TITLE_IRIS_ID"));
    }
}
