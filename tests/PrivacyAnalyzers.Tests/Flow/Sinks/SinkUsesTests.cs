namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>What ships finds what teams write: a line of code a family, and its nearest twin that is none.</summary>
public sealed class SinkUsesTests
{
    [Theory]
    [InlineData("Console.WriteLine(u.Email);", "console u.Email: Email")]
    [InlineData("Console.Error.WriteLine($\"to {u.Email}\");", "console $\"to {u.Email}\": Email")]
    [InlineData("await Console.Out.WriteAsync(u.Email);", "console u.Email: Email")]
    [InlineData("System.IO.TextWriter w = new System.IO.StringWriter(); w.WriteLine(u.Email);", "")]
    [InlineData("Console.WriteLine(\"{0}\", u.Nick);", "")]
    [InlineData("Console.WriteLine(u);", "")]
    [InlineData("System.Diagnostics.Debug.WriteLine(u.Email); System.Diagnostics.Trace.TraceWarning(\"{0}\", u.Phone);", "console u.Email: Email\nconsole u.Phone: Phone")]
    [InlineData("System.Diagnostics.Debug.Assert(u.Email == \"x\", u.Email);", "console u.Email: Email")]
    public void Console_(string body, string expected) => Assert.Equal(expected, SinkProbe.Uses(body));

    [Theory]
    [InlineData("System.IO.File.WriteAllText(\"x\", u.Email);", "file u.Email: Email")]
    [InlineData("await System.IO.File.AppendAllLinesAsync(\"x\", u.Friends.Select(x => x.Email));", "file u.Friends.Select(x => x.Email): Email")]
    [InlineData("System.IO.File.WriteAllText(u.Email + \".txt\", \"\");", "token u.Email + \".txt\": Email")]
    [InlineData("System.IO.File.ReadAllText(u.Nick + u.Id);", "")]
    [InlineData("using var w = System.IO.File.CreateText(\"x\"); w.WriteLine(u.Email);", "file u.Email: Email")]
    [InlineData("using var w = new System.IO.StreamWriter(\"x\"); w.Write($\"{u.Email};{u.Nick}\");", "file $\"{u.Email};{u.Nick}\": Email")]
    [InlineData("System.IO.File.WriteAllText(\"x\", System.Text.Json.JsonSerializer.Serialize(u));", "file System.Text.Json.JsonSerializer.Serialize(u): Birth Email Phone")]
    [InlineData("using var s = System.IO.File.OpenWrite(\"x\"); s.Write(Encoding.UTF8.GetBytes(u.Email));", "file Encoding.UTF8.GetBytes(u.Email): Email")]
    public void File_(string body, string expected) => Assert.Equal(expected, SinkProbe.Uses(body));

    [Theory]
    [InlineData("await http.GetAsync(\"http://x/?q=\" + u.Email);", "url \"http://x/?q=\" + u.Email: Email")]
    [InlineData("await http.GetStringAsync($\"http://x/{u.Email}\");", "url $\"http://x/{u.Email}\": Email")]
    [InlineData("await http.PostAsync(\"http://x\", new StringContent(u.Email));", "disclosure new StringContent(u.Email): Email")]
    [InlineData("await http.PostAsync($\"http://x/{u.Phone}\", new StringContent(u.Email));", "url $\"http://x/{u.Phone}\": Phone\ndisclosure new StringContent(u.Email): Email")]
    [InlineData("await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(http, \"http://x\", u);", "disclosure u: Birth Email Phone")]
    [InlineData("await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(http, \"http://x\", new { u.Email });", "disclosure new { u.Email }: Email")]
    [InlineData("await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, \"http://x\") { Content = new StringContent(u.Email) });", "disclosure new HttpRequestMessage(HttpMethod.Post, \"http://x\") { Content = new StringContent(u.Email) }: Email")]
    [InlineData("http.DefaultRequestHeaders.Add(\"X-Mail\", u.Email);", "token u.Email: Email")]
    [InlineData("_ = new UriBuilder(\"http://x\") { Query = $\"e={u.Email}\" }.Uri;", "url $\"e={u.Email}\": Email")]
    [InlineData("await http.GetAsync($\"http://x/{u.Id}\");", "")]
    public void Http(string body, string expected) => Assert.Equal(expected, SinkProbe.Uses("var http = new HttpClient(); " + body));

    [Theory]
    [InlineData("a.SetTag(\"mail\", u.Email);", "telemetry u.Email: Email")]
    [InlineData("a.AddEvent(new System.Diagnostics.ActivityEvent(\"x\", tags: new System.Diagnostics.ActivityTagsCollection { [\"mail\"] = u.Email }));", "telemetry new System.Diagnostics.ActivityEvent(\"x\", tags: new System.Diagnostics.ActivityTagsCollection { [\"mail\"] = u.Email }): Email")]
    [InlineData("a.DisplayName = u.Email;", "telemetry u.Email: Email")]
    [InlineData("a.SetTag(\"user\", u.Id).SetTag(\"mail\", Mask.Redact(u.Email));", "")]
    [InlineData("var c = new System.Diagnostics.Metrics.Meter(\"m\").CreateCounter<int>(\"c\"); c.Add(1, new KeyValuePair<string, object?>(\"mail\", u.Email));", "telemetry new KeyValuePair<string, object?>(\"mail\", u.Email): Email")]
    [InlineData("var c = new System.Diagnostics.Metrics.Meter(\"m\").CreateCounter<int>(\"c\"); c.Add(1, new System.Diagnostics.TagList { { \"mail\", u.Email } });", "telemetry u.Email: Email")]
    [InlineData("var c = new System.Diagnostics.Metrics.Meter(\"m\").CreateCounter<int>(\"c\"); var t = new System.Diagnostics.TagList(); t.Add(\"mail\", u.Email); c.Add(1, t);", "telemetry u.Email: Email")]
    [InlineData("var c = new System.Diagnostics.Metrics.Meter(\"m\").CreateCounter<int>(\"c\"); c.Add(u.Email.Length, new KeyValuePair<string, object?>(\"nick\", u.Nick));", "")]
    public void Telemetry(string body, string expected) => Assert.Equal(expected, SinkProbe.Uses("var a = new System.Diagnostics.Activity(\"a\"); " + body));

    [Theory]
    [InlineData("ctx.Response.Redirect(\"/hi?mail=\" + u.Email);", "url \"/hi?mail=\" + u.Email: Email")]
    [InlineData("_ = Microsoft.AspNetCore.Http.Results.Redirect($\"/hi/{u.Email}\");", "url $\"/hi/{u.Email}\": Email")]
    [InlineData("_ = Microsoft.AspNetCore.Http.TypedResults.RedirectToRoute(\"r\", new { mail = u.Email });", "url new { mail = u.Email }: Email")]
    [InlineData("ctx.Response.Cookies.Append(\"mail\", u.Email);", "token u.Email: Email")]
    [InlineData("ctx.Response.Headers[\"X-Mail\"] = u.Email;", "token u.Email: Email")]
    [InlineData("ctx.Response.Headers.From = u.Email;", "token u.Email: Email")]
    [InlineData("Microsoft.AspNetCore.Http.HeaderDictionaryExtensions.Append(ctx.Response.Headers, \"X-Mail\", u.Email);", "token u.Email: Email")]
    [InlineData("Microsoft.AspNetCore.Http.SessionExtensions.SetString(ctx.Session, \"mail\", u.Email);", "token u.Email: Email")]
    [InlineData("_ = new System.Security.Claims.Claim(\"email\", u.Email);", "token u.Email: Email")]
    [InlineData("_ = new System.Security.Claims.Claim(\"sub\", u.Id.ToString());", "")]
    [InlineData("_ = Microsoft.AspNetCore.Http.Results.Ok(u);", "response u: Birth Email Phone")]
    [InlineData("_ = Microsoft.AspNetCore.Http.Results.Json(new { u.Nick });", "")]
    [InlineData("_ = ctx.Request.Headers[u.Email];", "")]
    public void AspNetCore(string body, string expected) => Assert.Equal(expected, SinkProbe.Uses("Microsoft.AspNetCore.Http.HttpContext ctx = null!; " + body));

    [Theory]
    [InlineData("cache.Set(\"x\", u.Email);", "cache u.Email: Email")]
    [InlineData("cache.Set(u.Email, 1);", "token u.Email: Email")]
    [InlineData("cache.Set(u.Id, u);", "cache u: Birth Email Phone")]
    [InlineData("using var entry = cache.CreateEntry(\"x\"); entry.Value = u.Email;", "cache u.Email: Email")]
    [InlineData("cache.Set(u.Id, u.Nick); cache.TryGetValue(u.Email, out _);", "token u.Email: Email")]
    public void Cache(string body, string expected) => Assert.Equal(expected, SinkProbe.Uses(
        "Microsoft.Extensions.Caching.Memory.IMemoryCache cache = null!; " + body.Replace("cache.Set(", "Microsoft.Extensions.Caching.Memory.CacheExtensions.Set(cache, ", StringComparison.Ordinal)));

    [Theory]
    [InlineData("smtp.Send(\"us@x\", u.Email, \"s\", \"b\");", "processing u.Email: Email")]
    [InlineData("await smtp.SendMailAsync(new MailMessage(\"us@x\", u.Email, \"s\", \"b\"));", "processing new MailMessage(\"us@x\", u.Email, \"s\", \"b\"): Email")]
    [InlineData("var m = new MailMessage { Subject = \"s\", Body = \"Hello \" + u.Phone }; smtp.Send(m);", "processing m: Phone")]
    [InlineData("var m = new MailMessage(); m.To.Add(u.Email); smtp.Send(m);", "processing m: Email")]
    [InlineData("var m = new MailMessage(); m.To.Add(new MailAddress(u.Email)); smtp.Send(m);", "processing m: Email")]
    [InlineData("var m = new MailMessage { To = { u.Email }, Body = \"x\" }; smtp.Send(m);", "processing m: Email")]
    [InlineData("smtp.Send(\"us@x\", \"them@x\", \"s\", u.Nick);", "")]
    public void Mail(string body, string expected)
    {
        Assert.Equal(expected, SinkProbe.Uses("var smtp = new System.Net.Mail.SmtpClient(); " + body.Replace("new Mail", "new System.Net.Mail.Mail", StringComparison.Ordinal)).Replace("new System.Net.Mail.Mail", "new Mail", StringComparison.Ordinal));
        Assert.All(SinkProbe.Find("var smtp = new System.Net.Mail.SmtpClient(); smtp.Send(\"us@x\", u.Email, \"s\", \"b\");"), use =>
        {
            Assert.True(use.Sink!.ReachesSubject);
            Assert.Equal(Channel.Email, use.Channel);
            Assert.Null(use.Recipient);
        });
    }
}
