namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>Which members a pattern names.</summary>
public sealed class SinkReaderTests
{
    private const string Writes = "var w = new System.IO.StreamWriter(\"x\"); w.WriteLine(u.Email);";

    [Theory]
    [InlineData("M:System.IO.TextWriter.WriteLine", true)] // overridden
    [InlineData("M:System.IO.StreamWriter.WriteLine", true)]
    [InlineData("M:System.IO.StreamWriter.Write*", true)]
    [InlineData("M:System.IO.StreamWriter.*Line", true)]
    [InlineData("M:System.IO.*Writer.Wr*Line", true)]
    [InlineData("M:System.*.WriteLine", true)]
    [InlineData("M:*.WriteLine", true)]
    [InlineData("M:System.IO.StreamWriter.Write", false)]
    [InlineData("M:System.IO.StringWriter.WriteLine", false)]
    [InlineData("M:System.IO.StreamWriter.writeline", false)]
    [InlineData("M:System.IO.StreamWriter.W*Lines", false)]
    [InlineData("P:System.IO.StreamWriter.WriteLine", false)]
    [InlineData("M:StreamWriter.WriteLine", false)]
    public void Pattern_Names(string pattern, bool isSink) =>
        Assert.Equal(isSink ? "prompt u.Email: Email" : "", Prompts(Writes, $"prompt {pattern} * recipient=Acme"));

    [Theory]
    [InlineData("new System.IO.StreamWriter(\"x\").WriteLine((object)u.Email);", "file (object)u.Email: Email")] // inherited, called on a StreamWriter
    [InlineData("new System.IO.StringWriter().WriteLine((object)u.Email);", "")]
    [InlineData("System.IO.TextWriter w = new System.IO.StringWriter(); w.WriteLine(u.Email);", "")]
    public void Inherited_CountsOnTheTypeItself(string body, string expected) =>
        Assert.Equal(expected, SinkProbe.Uses(body, "file M:System.IO.StreamWriter.Write* value"));

    [Theory]
    [InlineData("M:System.Collections.Generic.ICollection`1.Add", "u.Email: Email")] // implemented
    [InlineData("M:System.Collections.Generic.List`1.Add", "u.Email: Email")]
    [InlineData("M:System.Collections.Generic.List.Add", null)]
    [InlineData("M:System.Collections.Generic.IList`1.Add", "u.Email: Email")] // that IList inherits it from ICollection does not matter
    public void Generic_NeedsItsArity(string pattern, string? expected) =>
        Assert.Equal(expected is null ? "" : "cache " + expected, SinkProbe.Uses("new List<string>().Add(u.Email);", $"cache {pattern} item"));

    [Theory]
    [InlineData("M:System.Linq.Enumerable.Append", "cache u.Email: Email")] // in its reduced form
    [InlineData("M:System.Linq.Enumerable.Append``1", "cache u.Email: Email")]
    [InlineData("M:System.Linq.Enumerable.Append``2", "")]
    public void Extension_IsAMemberOfItsClass(string pattern, string expected) =>
        Assert.Equal(expected, SinkProbe.Uses("_ = new List<string>().Append(u.Email);", $"cache {pattern} element"));

    [Fact]
    public void Constructor_IsNamedCtor() =>
        Assert.Equal("url u.Email: Email", SinkProbe.Uses("_ = new System.Uri(u.Email);", "url M:System.Uri.#ctor uriString"));

    [Theory]
    [InlineData("var b = new System.UriBuilder(); b.Query = u.Email;", "url u.Email: Email")]
    [InlineData("_ = new System.UriBuilder { Query = \"q=\" + u.Email, Host = u.Phone! };", "url \"q=\" + u.Email: Email")]
    [InlineData("var b = new System.UriBuilder(); b.Query += u.Email;", "url u.Email: Email")]
    [InlineData("var b = new System.UriBuilder(); (b.Query, b.Host) = (u.Email, u.Nick);", "url (u.Email, u.Nick): Email")]
    [InlineData("System.UriBuilder? b = f ? new() : null; b?.Query = u.Email;", "url u.Email: Email")]
    [InlineData("var b = new System.UriBuilder(); b.Query = u.Phone ?? \"none\";", "url u.Phone ?? \"none\": Phone")]
    [InlineData("var b = new System.UriBuilder(); b.Host = u.Email;", "")]
    [InlineData("var b = new System.UriBuilder(); b.Query = u.Nick; _ = b.Query;", "")]
    public void Property_Assigned(string body, string expected) =>
        Assert.Equal(expected, SinkProbe.Uses(body, "url P:System.UriBuilder.Query value"));

    [Theory]
    [InlineData("ctx.Response.Headers[\"x\"] = u.Email;", "value", "prompt u.Email: Email")]
    [InlineData("ctx.Response.Headers[u.Email] = \"x\";", "key", "prompt u.Email: Email")]
    [InlineData("ctx.Response.Headers[u.Email] = \"x\";", "value", "")]
    [InlineData("ctx.Response.Headers[u.Email] = u.Phone;", "*", "prompt u.Email: Email\nprompt u.Phone: Phone")]
    [InlineData("_ = ctx.Response.Headers[u.Email];", "*", "")]
    public void Indexer_Assigned(string body, string data, string expected) =>
        Assert.Equal(expected, Prompts("Microsoft.AspNetCore.Http.HttpContext ctx = null!; " + body, $"prompt P:Microsoft.AspNetCore.Http.IHeaderDictionary.Item {data} recipient=Acme"));

    [Fact]
    public void Indexer_Inherited_CountsOnTheTypeItself() => Assert.Equal(
        "token u.Email: Email",
        SinkProbe.Uses(
            "Microsoft.AspNetCore.Mvc.ViewFeatures.ITempDataDictionary t = null!; t[\"x\"] = u.Email; IDictionary<string, object?> d = t; d[\"x\"] = u.Email;",
            "token P:Microsoft.AspNetCore.Mvc.ViewFeatures.ITempDataDictionary.Item value"));

    [Fact]
    public void Line_TravelsWithTheUse()
    {
        var use = Assert.Single(SinkProbe.Find("_ = new System.UriBuilder { Query = u.Email };", "prompt P:System.UriBuilder.Query value recipient=Acme channel=post campaign as=\"a query\""), found => found.Kind == UseKind.Prompt);
        Assert.Equal("Query", use.Target.Name);
        Assert.Equal("Acme", use.Recipient);
        Assert.Equal(Channel.Post, use.Channel);
        Assert.True(use.Sink!.IsCampaign);
        Assert.Equal("a query", use.Sink.As);
    }

    [Fact]
    public void OwnLines_AddToThoseThatShip() => Assert.Equal(
        "log u.Email: Email\nurl u.Email: Email",
        SinkProbe.Uses("log.LogInformation(u.Email);", "url M:Microsoft.Extensions.Logging.LoggerExtensions.LogInformation message"));

    [Theory]
    [InlineData("disclosure M:System.Collections.Generic.List`1.Add item recipient=Acme", "new List<User>().Add(u);", "disclosure u: Birth Email Phone")] // goes whole
    [InlineData("log M:System.Collections.Generic.List`1.Add item", "new List<User>().Add(u);", "")] // shows its text
    [InlineData("disclosure M:System.Collections.Generic.List`1.Add item recipient=Acme", "new List<Dto>().Add(new Dto { Name = u.Email });", "disclosure new Dto { Name = u.Email }: Email")]
    [InlineData("disclosure M:System.Collections.Generic.List`1.Add item recipient=Acme", "var c = new System.Net.Http.StringContent(u.Email); new List<System.Net.Http.HttpContent>().Add(c);", "disclosure c: Email")]
    public void Object_GoesWholeWhereItIsNoText(string catalogue, string body, string expected) => Assert.Equal(expected, SinkProbe.Uses(body, catalogue));

    /// <summary>The uses by the line under test: a prompt is what the lines that ship make of none of these members.</summary>
    private static string Prompts(string body, string line) =>
        string.Join('\n', SinkProbe.Uses(body, line).Split('\n').Where(use => use.StartsWith("prompt", StringComparison.Ordinal)));
}
