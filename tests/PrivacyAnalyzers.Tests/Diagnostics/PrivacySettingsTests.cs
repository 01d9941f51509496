using PrivacyAnalyzers.Diagnostics;

namespace PrivacyAnalyzers.Tests.Diagnostics;

public sealed class PrivacySettingsTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData(" , ;", new string[0])]
    [InlineData("A, B;C ,, D", new[] { "A", "B", "C", "D" })]
    [InlineData("M:A.B(System.Int32,System.String)=P, P:A.C = Q", new[] { "M:A.B(System.Int32,System.String)=P", "P:A.C = Q" })]
    [InlineData("M:A.B(C{D,E},F)=P,G", new[] { "M:A.B(C{D,E},F)=P", "G" })]
    [InlineData("A),B", new[] { "A)", "B" })]
    public void Lists_AreSplitOutsideOfParameterLists(string list, string[] items) => Assert.Equal(items, PrivacySettings.Split(list));

    [Theory]
    [InlineData("", null, PrivacyLevel.Why)]
    [InlineData("privacy.level = what", null, PrivacyLevel.What)]
    [InlineData("privacy.level = WHOLE", null, PrivacyLevel.Whole)]
    [InlineData("privacy.level = unknown", null, PrivacyLevel.Why)]
    [InlineData("", "privacy.level = strict", PrivacyLevel.Strict)]
    [InlineData("privacy.level = what", "privacy.level = strict", PrivacyLevel.What)]
    [InlineData("", "build_property.PrivacyLevel = whole", PrivacyLevel.Whole)]
    [InlineData("", "build_property.PrivacyLevel = whole\nprivacy.level = what", PrivacyLevel.What)]
    public void Level_NearestWins(string folder, string? global, object level)
    {
        var settings = new PrivacySettings(ConfiguredOptions.Of("[*.cs]\n" + folder, global));
        Assert.Equal((PrivacyLevel)level, settings.Level(ConfiguredOptions.Tree));
    }

    [Fact]
    public void WholeCompilationOption_IsNotReadFromAFolder()
    {
        var settings = new PrivacySettings(ConfiguredOptions.Of("[*.cs]\nprivacy.languages = en", "privacy.personal_data_attributes = Acme.Pii, Acme.Secret"));
        Assert.Equal("en, fr", settings.Read(PrivacyOptions.Languages, ConfiguredOptions.Tree));
        Assert.Equal(["Acme.Pii", "Acme.Secret"], settings.ReadList(PrivacyOptions.PersonalDataAttributes).ToArray());
    }

    [Theory]
    [InlineData("privacy.level", "PrivacyLevel")]
    [InlineData("privacy.personal_data_attributes", "PrivacyPersonalDataAttributes")]
    public void MSBuildProperty_IsNamedAfterTheKey(string key, string property) =>
        Assert.Equal(property, Assert.Single(PrivacyOptions.All, option => option.Key == key).MSBuildProperty);
}
