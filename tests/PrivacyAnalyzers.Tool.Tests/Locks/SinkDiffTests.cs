using PrivacyAnalyzers.Tool.Locks;
using PrivacyAnalyzers.Tool.Words;

namespace PrivacyAnalyzers.Tool.Tests.Locks;

public sealed class SinkDiffTests
{
    private const string Title = "### What changes about personal data\n\n";

    private const string Types = """
        { "name": "Shop.Customer", "rights": [], "members": [
          { "name": "Email", "category": "EmailAddress", "purposes": { "order": "P5Y" } },
          { "name": "Name", "category": "Name", "purposes": { "order": "P5Y" } }
        ] }
        """;

    private const string Logged = """{ "data": "Shop.Customer.Email", "kind": "log", "in": ["Shop.Welcome.Greet", "Shop.Welcome.Leave"] }""";
    private const string Sent = """{ "data": "Shop.Customer.Name", "kind": "disclosure", "recipient": "Brevo", "in": ["Shop.Letters.Send"] }""";

    [Fact]
    public void TheOrder_IsNoChange() => Assert.Equal("", Comment(Lock(Logged, Sent), Lock(Sent, Logged)));

    [Fact]
    public void ALockWithoutSinks_IsNotCompared() => Assert.Equal("", Comment(Lock(Logged).Replace("sinks", "others", StringComparison.Ordinal), Lock(Logged, Sent)));

    [Fact]
    public void ANewSink_IsTold_AndOneThatIsGone()
    {
        Assert.Equal(
            Title + "- **Now sent to somebody else**: `Customer.Name`, to Brevo, in `Letters.Send`\n\nTo look at again: record, notice, erasure.\n",
            Comment(Lock(Logged), Lock(Logged, Sent)));
        Assert.Equal(Title + "- No longer sent to somebody else: `Customer.Name`, to Brevo\n\nTo look at again: record, notice.\n", Comment(Lock(Logged, Sent), Lock(Logged)));
        Assert.Equal(Title + "- Now in a log: `Customer.Email`, in `Welcome.Greet`, `Welcome.Leave`\n", Comment(Lock(), Lock(Logged)));
    }

    [Fact]
    public void AnotherPlace_OfTheSameWay_IsTold() => Assert.Equal(
        Title + "- Now in a log: `Customer.Email`, in `Desk.Show`\n",
        Comment(Lock(Logged), Lock(Logged.Replace("[\"Shop", "[\"Shop.Desk.Show\", \"Shop", StringComparison.Ordinal))));

    [Fact]
    public void SeveralMembers_ByOneCall_AreOneLine()
    {
        var both = Sent + "," + Sent.Replace("Customer.Name", "Customer.Email", StringComparison.Ordinal);
        Assert.StartsWith(Title + "- **Now sent to somebody else**: `Customer.Email`, `Customer.Name`, to Brevo, in `Letters.Send`\n\n", Comment(Lock(), Lock(both)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Shop.Customer.Email", "Shop.Customer.Mail", "\"name\": \"Email\"", "\"name\": \"Mail\"", "Renamed: `Customer.Email` is `Customer.Mail`")]
    [InlineData("Shop.Customer", "Shop.Client", "", "", "Renamed: `Customer` is `Client`")]
    [InlineData("Shop.Welcome.Greet", "Shop.Welcome.Salute", "", "", "Renamed: `Welcome.Greet` is `Welcome.Salute`")]
    [InlineData("Shop.Welcome.", "Shop.Greeter.", "", "", "Renamed: `Welcome` is `Greeter`")]
    public void ARename_IsOneLine(string was, string now, string memberWas, string memberNow, string line)
    {
        var text = Lock(Logged, Sent);
        var changed = text.Replace(was, now, StringComparison.Ordinal);
        Assert.Equal(Title + "- " + line + "\n", Comment(text, memberWas.Length == 0 ? changed : changed.Replace(memberWas, memberNow, StringComparison.Ordinal)));
    }

    [Fact]
    public void WhatACommentHolds_IsText()
    {
        var comment = Comment(Lock(), Lock(Sent.Replace("Brevo", "<b>@all", StringComparison.Ordinal)));
        Assert.Contains("to &lt;b>@\u200Ball,", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void ManySinks_StayUnderFifteenLines()
    {
        var comment = Comment(Lock(), Lock([.. Enumerable.Range(0, 40).Select(static i => Sent.Replace("Brevo", "R" + i, StringComparison.Ordinal))]));
        Assert.True(comment.Split('\n').Length < 15 + 1, comment);
    }

    [Fact]
    public void Sinks_AreReadBack() => Assert.Equal(LockText.Write(LockText.Read(Lock(Logged, Sent))), LockText.Write(LockText.Read(LockText.Write(LockText.Read(Lock(Logged, Sent))))));

    private static string Lock(params string[] sinks) => $$"""{ "version": 1, "controller": null, "purposes": [], "types": [ {{Types}} ], "sinks": [ {{string.Join(", ", sinks)}} ] }""";

    private static string Comment(string before, string after) => new ChangeText(new Vocabulary(Language.English)).Write(LockDiff.Between(LockText.Read(before), LockText.Read(after)));
}
