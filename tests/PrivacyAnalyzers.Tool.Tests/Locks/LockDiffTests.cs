using PrivacyAnalyzers.Tool.Locks;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Tests.Locks;

public sealed class LockDiffTests
{
    private const string Base = """
        {
          "version": 1,
          "controller": "Shop",
          "purposes": [
            { "key": "order", "basis": "Contract", "description": "Deliver", "retention": "P5Y", "from": "LastActivity", "recipients": [ { "name": "La Poste", "role": "Processor", "country": "FR" } ] }
          ],
          "types": [
            { "name": "Shop.Customer", "subject": "Customer", "rights": ["erasure", "export"], "members": [
              { "name": "Email", "category": "EmailAddress", "purposes": { "order": "P5Y" } },
              { "name": "Name", "category": "Name", "purposes": { "order": "P5Y" } }
            ] }
          ]
        }
        """;

    [Fact]
    public void Nothing_WhereNothingChanged_AndWhereOnlyTheOrderDid()
    {
        Assert.Equal("", Comment(Base, Base));
        var member = """{ "name": "Email", "category": "EmailAddress", "purposes": { "order": "P5Y" } }""";
        var other = """{ "name": "Name", "category": "Name", "purposes": { "order": "P5Y" } }""";
        Assert.Equal("", Comment(Base, Base.Replace(member, "@@", StringComparison.Ordinal).Replace(other, member, StringComparison.Ordinal).Replace("@@", other, StringComparison.Ordinal)));
    }

    [Fact]
    public void ARename_IsOneLine()
    {
        Assert.Equal("### What changes about personal data\n\n- Renamed: `Customer.Email` is `Customer.Mail`\n", Comment(Base, Base.Replace("\"Email\"", "\"Mail\"", StringComparison.Ordinal)));
        Assert.Equal("### What changes about personal data\n\n- Renamed: `Customer` is `Client`\n", Comment(Base, Base.Replace("Shop.Customer", "Shop.Client", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("\"P5Y\", \"from\"", "\"P10Y\", \"from\"", "- **Kept longer**: *order*, 5 years is 10 years")]
    [InlineData("\"P5Y\", \"from\"", "\"P6M\", \"from\"", "- Kept for less: *order*, 5 years is 6 months")]
    [InlineData("\"basis\": \"Contract\"", "\"basis\": \"LegitimateInterests\"", "- Basis of *order*: contract is legitimate interests")]
    [InlineData("\"name\": \"La Poste\"", "\"name\": \"UPS\"", "- **New recipient** for *order*: UPS (FR)")]
    [InlineData("\"country\": \"FR\"", "\"country\": \"US\"", "- Recipient of *order*: La Poste (FR) is La Poste (US)")]
    [InlineData("\"category\": \"Name\"", "\"category\": \"Health\"", "- `Customer.Name`: name is health")]
    [InlineData("\"erasure\", \"export\"", "\"export\"", "- **No longer generated** for `Customer`: erasure")]
    [InlineData("\"controller\": \"Shop\"", "\"controller\": \"Sh`op @all\"", "- Controller: Shop is Sh\\`op @\u200Ball")]
    [InlineData("\"subject\": \"Customer\"", "\"subject\": \"Patient\"", "- `Customer` is about: patients (was customers)")]
    public void AChange_IsTold(string before, string after, string line) => Assert.Contains(line + "\n", Comment(Base, Base.Replace(before, after, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void TheForgottenColumn_IsTold_InBothLanguages()
    {
        var changed = Base.Replace(
            """{ "name": "Name",""",
            """
            { "name": "Allergies", "category": "Health", "purposes": { "order": "P5Y" } },
            { "name": "BirthDate", "category": "BirthDate", "purposes": { "order": "P5Y" } },
            { "name": "Name",
            """,
            StringComparison.Ordinal);
        Assert.Equal(
            """
            ### What changes about personal data

            - **New special data**: `Customer.Allergies` (health), for *order*
            - New: `Customer.BirthDate` (date of birth, age), for *order*

            To look at again: record, notice, erasure, export.

            """.ReplaceLineEndings("\n"),
            Comment(Base, changed));
        Assert.Equal(
            """
            ### Ce qui change pour les données personnelles

            - **Nouvelle donnée sensible** : `Customer.Allergies` (santé), pour *order*
            - Nouveau : `Customer.BirthDate` (date de naissance, âge), pour *order*

            À relire : registre, mention d'information, effacement, export.

            """.ReplaceLineEndings("\n"),
            Comment(Base, changed, Language.French));
    }

    [Fact]
    public void ManyChanges_StayUnderFifteenLines()
    {
        var comment = Comment(LockText.Write(PrivacyLock.Empty), LockText.Write(new(null, [], [.. Enumerable.Range(0, 40).Select(i => Type(i))])));
        Assert.True(comment.Split('\n').Length < 15 + 1, comment);
        Assert.Contains("- and 31 more\n", comment, StringComparison.Ordinal);

        static LockedType Type(int i) => new("Shop.T" + i, null, [], [new("M" + i, "Name", null, null, System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("p" + i, ""))]);
    }

    [Fact]
    public void Text_IsReadBack()
    {
        var text = LockText.Write(LockText.Read(Base));
        Assert.Equal(text, LockText.Write(LockText.Read(text)));
        Assert.Contains("      { \"name\": \"Email\", \"category\": \"EmailAddress\", \"purposes\": { \"order\": \"P5Y\" } },\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{ \"version\": 2, \"purposes\": [], \"types\": [] }")]
    [InlineData("{ \"version\": 1, \"purposes\": 3, \"types\": [] }")]
    [InlineData("{ \"version\": 1, \"purposes\": [ { } ], \"types\": [] }")]
    public void WhatIsNoLock_IsRefused(string text) => Assert.Throws<FormatException>(() => LockText.Read(text));

    private static string Comment(string before, string after, Language language = Language.English) =>
        new ChangeText(new Vocabulary(language)).Write(LockDiff.Between(LockText.Read(before), LockText.Read(after)));
}
