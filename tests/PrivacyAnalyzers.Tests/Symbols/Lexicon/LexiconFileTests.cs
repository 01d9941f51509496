using PrivacyAnalyzers.Symbols.Lexicon;

namespace PrivacyAnalyzers.Tests.Symbols.Lexicon;

public sealed class LexiconFileTests
{
    [Fact]
    public void Every_line_parses() => Assert.True(CategoryLexicon.Default.Entries.Length > 1000);

    public static TheoryData<string> Categories =>
        [.. Enum.GetNames<DataCategory>().Where(name => name is not (nameof(DataCategory.Inferred) or nameof(DataCategory.Other)))];

    [Theory]
    [MemberData(nameof(Categories))]
    public void Every_category_has_phrases_in_both_languages(string category)
    {
        var entries = CategoryLexicon.Default.Entries.Where(entry => entry.Category == Enum.Parse<DataCategory>(category)).ToList();

        Assert.Contains(entries, entry => entry.Languages.HasFlag(LexiconLanguages.English));
        Assert.Contains(entries, entry => entry.Languages.HasFlag(LexiconLanguages.French));
    }

    [Fact]
    public void Every_discovered_phrase_is_found_again_as_a_member_of_a_person()
    {
        var missed = CategoryLexicon.Default.Entries
            .Where(entry => entry.Category is not null && entry.Strength != NameStrength.Marked)
            .Where(entry => CategoryInference.ForMarked(entry.Phrase.Replace(' ', '_'), null, Container(entry.Kind)).Category == DataCategory.Other)
            .Select(entry => entry.Line + ": " + entry.Phrase);

        Assert.Empty(missed);
    }

    private static string? Container(ObjectKinds kind) => kind switch
    {
        ObjectKinds.Address => "PostalAddress",
        ObjectKinds.Card => "CreditCard",
        ObjectKinds.Session => "Session",
        ObjectKinds.Writing => "Comment",
        ObjectKinds.Mail => "OutgoingEmail",
        _ => null,
    };

    [Theory]
    [InlineData("Name | strong | en", "four or five columns")]
    [InlineData("Shoe | strong | en | shoe size", "'Shoe' is not a category")]
    [InlineData("Inferred | strong | en | shoe size", "'Inferred' is not a category")]
    [InlineData("12 | strong | en | shoe size", "'12' is not a category")]
    [InlineData("Name | loud | en | shoe size", "'loud' is neither strong, weak, marked nor a kind of object")]
    [InlineData("Name | strong | de | Vorname", "'de' is neither en, fr nor any")]
    [InlineData("Name | strong | en | first name,, last name", "an empty phrase")]
    [InlineData("Name | strong | en | first name, first name", "'first name' is also on line 1")]
    [InlineData("@nobody | user", "'@nobody' is not a list of words")]
    [InlineData("@3 | user", "'@3' is not a list of words")]
    [InlineData("@person | power user", "'power user' is not one word")]
    public void Bad_line_is_named(string line, string message)
    {
        var error = Assert.Throws<FormatException>(() => LexiconParser.Parse(new StringReader(line)));

        Assert.StartsWith("Lexicon, line 1: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
