namespace PrivacyAnalyzers.Flow.Sinks;

/// <summary>The form of a line.</summary>
public sealed class SinkLineTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("# log M:Acme.Audit.Write *")]
    [InlineData("\t#")]
    public void Line_WithoutSink(string line)
    {
        var read = SinkLine.Read(line);
        Assert.Null(read.Sink);
        Assert.Null(read.Problem);
    }

    [Fact]
    public void EveryKind_CanBeWritten()
    {
        foreach (var kind in Enum.GetValues<UseKind>().Where(kind => kind != UseKind.Requirement)) // only marks require
        {
            var recipient = kind == UseKind.Disclosure ? " recipient=(unknown)" : "";
            Assert.Equal(kind, Read(kind.ToString().ToLowerInvariant() + " M:Acme.Audit.Write *" + recipient).Kind);
        }
    }

    [Fact]
    public void Line_WithEverything()
    {
        var sink = Read("disclosure\tM:Acme.Mail.Send*  to,body\trecipient=\"Amazon Web Services\" channel=email,push campaign as=\"a letter\"\r");
        Assert.Equal("M:Acme.Mail.Send*", sink.Member.ToString());
        Assert.True(sink.Takes("body"));
        Assert.False(sink.Takes("cancellationToken"));
        Assert.Equal("Amazon Web Services", sink.Recipient);
        Assert.Equal(Channel.Email | Channel.Push, sink.Channel);
        Assert.True(sink.IsCampaign);
        Assert.False(sink.IsTransactional);
        Assert.Equal("a letter", sink.As);
    }

    [Fact]
    public void Recipient_SubjectOrUnknown_IsNobodyByName()
    {
        var mail = Read("processing M:System.Net.Mail.SmtpClient.Send* * recipient=(subject) transactional");
        Assert.True(mail.ReachesSubject);
        Assert.True(mail.IsTransactional);
        Assert.Null(mail.Recipient);
        var transport = Read("disclosure M:System.Net.Http.HttpClient.Send* request recipient=(unknown)");
        Assert.False(transport.ReachesSubject);
        Assert.Null(transport.Recipient);
    }

    [Theory]
    [InlineData("logg M:Acme.Audit.Write *", 0, "'logg' is no kind of sink (cache, console, disclosure, exception, file, log, processing, prompt, response, telemetry, token, url); did you mean 'log'?")]
    [InlineData("2 M:Acme.Audit.Write *", 0, "'2' is no kind of sink")]
    [InlineData("log M:Acme.Audit.Write", 4, "a sink is a kind, a member and its data")]
    [InlineData("log Acme.Audit.Write *", 4, "'Acme.Audit.Write' is no documentation ID")]
    [InlineData("log T:Acme.Audit *", 4, "'T:Acme.Audit' is no documentation ID")]
    [InlineData("log M:Write *", 4, "'M:Write' is no documentation ID")]
    [InlineData("log M:Acme.Audit.Write(System.String) *", 4, "written without its parameter list")]
    [InlineData("log M:Acme.Audit.Write * recipient=", 25, "'recipient=' is neither")]
    [InlineData("log M:Acme.Audit.Write * to=Brevo", 25, "'to=Brevo' is neither")]
    [InlineData("log M:Acme.Audit.Write * channel=pigeon", 25, "'pigeon' is no channel (email, post, push, telephone, textmessage)")]
    [InlineData("log M:Acme.Audit.Write * channel=1", 25, "'1' is no channel")]
    [InlineData("log M:Acme.Audit.Write * campaign transactional", 34, "not both")]
    [InlineData("disclosure M:Acme.Crm.Push *", 0, "a disclosure says who receives the data")]
    [InlineData("disclosure M:Acme.Crm.Push * recipient=(subject)", 0, "the kind is 'processing'")]
    public void Line_Wrong(string line, int at, string message)
    {
        var problem = SinkLine.Read(line).Problem;
        Assert.NotNull(problem);
        Assert.Equal(at, problem.Span.Start);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    private static Sink Read(string line)
    {
        var read = SinkLine.Read(line);
        Assert.Null(read.Problem?.Message);
        return read.Sink!;
    }
}
