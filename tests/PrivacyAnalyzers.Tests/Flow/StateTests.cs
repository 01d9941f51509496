namespace PrivacyAnalyzers.Flow;

/// <summary>The engine alone: values and facts where a body calls <c>Do()</c>.</summary>
public sealed class StateTests
{
    [Theory]
    [InlineData("var s = u.Email; Do();", "s = Email(this.u); is this.u.Email; of this.u")]
    [InlineData("var s = u.Email; s = \"x\"; Do();", "s = clean")]
    [InlineData("var s = f ? u.Email : \"x\"; Do();", "s = Email(this.u); is this.u.Email; of this.u")]
    [InlineData("var s = u.Email.Length; Do();", "s = clean")]
    [InlineData("var v = u; var s = v.Phone; Do();", "s = Phone(this.u); is this.u.Phone; of this.u\nv = is this.u")]
    [InlineData("var s = u.Email + u.Boss!.Email; Do();", "s = Email(this.u) Email(this.u.Boss)")]
    [InlineData("var s = Mask.Redact(u.Email); Do();", "s = Email(this.u)~; is Mask.Redact(this.u.Email)")]
    public void Value_IsMadeOf(string body, string expected) => Assert.Equal(Sorted(expected), Without(FlowProbe.At(body), "facts"));

    [Theory]
    [InlineData("Do();", "none")]
    [InlineData("if (consent.Has<Newsletter>(u)) Do();", "Newsletter(this.u)")]
    [InlineData("if (!consent.Has<Newsletter>(u)) Do();", "none")]
    [InlineData("if (!consent.Has<Newsletter>(u)) return; Do();", "Newsletter(this.u)")]
    [InlineData("if (f || consent.Has<Newsletter>(u)) Do();", "none")]
    [InlineData("if (consent.Has<Newsletter>(u) && consent.Has<Analytics>(u)) Do();", "Analytics(this.u) Newsletter(this.u)")]
    [InlineData("consent.Require<Newsletter>(u); Do();", "Newsletter(this.u)")]
    [InlineData("_ = consent.RequireAsync<Newsletter>(u); Do();", "none")]
    [InlineData("await consent.RequireAsync<Newsletter>(u); Do();", "Newsletter(this.u)")]
    [InlineData("var t = consent.RequireAsync<Newsletter>(u); await t; Do();", "Newsletter(this.u)")]
    [InlineData("try { consent.Require<Newsletter>(u); } catch { } Do();", "none")]
    [InlineData("try { consent.Require<Newsletter>(u); } finally { f.ToString(); } Do();", "Newsletter(this.u)")]
    [InlineData("try { f.ToString(); } finally { consent.Require<Newsletter>(u); } Do();", "Newsletter(this.u)")]
    [InlineData("if (f) consent.Require<Newsletter>(u); else consent.Require<Newsletter>(u); Do();", "Newsletter(this.u)")]
    [InlineData("var b = u.Boss!; consent.Require<Newsletter>(b); Do();", "Newsletter(this.u.Boss)")]
    public void Facts_Hold(string body, string expected) => Assert.Equal("facts: " + expected, FlowProbe.At(body).Split('\n')[^1]);

    [Theory]
    [InlineData("var ok = consent.Has<Newsletter>(u); Do();", "ok = is this.consent.Has(this.u); true: Newsletter(this.u)")]
    [InlineData("var ok = !consent.Has<Newsletter>(u); Do();", "ok = false: Newsletter(this.u)")]
    [InlineData("var ok = f && consent.Has<Newsletter>(u); Do();", "ok = is this.consent.Has(this.u); true: Newsletter(this.u)")]
    [InlineData("var ok = false; if (consent.Has<Newsletter>(u)) ok = true; Do();", "ok = true: Newsletter(this.u)")]
    [InlineData("var ok = consent.Has<Newsletter>(u); if (f) ok = true; Do();", "ok = is this.consent.Has(this.u)")]
    [InlineData("var t = consent.RequireAsync<Newsletter>(u); Do();", "t = awaited: Newsletter(this.u)")]
    [InlineData("var v = consent.Has<Newsletter>(u) ? u : null; Do();", "v = is this.u; true: Newsletter(this.u); false: Newsletter(this.u); present: Newsletter(this.u)")]
    public void Answer_TravelsWithTheValue(string body, string expected) => Assert.Equal(Sorted(expected), Without(FlowProbe.At(body), "facts"));

    [Fact]
    public void Loop_TakesAnotherPersonEachTurn()
    {
        var state = FlowProbe.At("User? last = null; foreach (var x in u.Friends) { Do(); last = x; }");
        Assert.Contains("last = is Earlier(element", state, StringComparison.Ordinal);
        Assert.Contains("x = is element", state, StringComparison.Ordinal);
    }

    [Fact]
    public void Budget_Exhausted_GivesNothingAtAll()
    {
        const string Body = "log.LogInformation(u.Email); for (var i = 0; i < 9; i++) { if (f) Do(); }";
        Assert.Single(FlowProbe.Analyze(Body).Uses);
        var cut = FlowProbe.Analyze(Body, visits: 3);
        Assert.Empty(cut.Uses);
        Assert.Contains("more work", cut.GaveUp, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_TooDeep_GivesUp()
    {
        var body = "var s = u.Email" + string.Concat(Enumerable.Repeat(" + u.Nick", 400)) + "; log.LogInformation(s);";
        Assert.Null(FlowProbe.Analyze(body).GaveUp);
    }

    private static string Without(string dump, string prefix) =>
        string.Join('\n', dump.Split('\n').Where(line => !line.StartsWith(prefix, StringComparison.Ordinal) && !line.Contains("@", StringComparison.Ordinal)));

    private static string Sorted(string expected) => string.Join('\n', expected.Split('\n').Order(StringComparer.Ordinal));
}
