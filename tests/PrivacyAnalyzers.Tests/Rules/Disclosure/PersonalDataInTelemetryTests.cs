namespace PrivacyAnalyzers.Rules.Disclosure;

public sealed class PersonalDataInTelemetryTests
{
    [Fact]
    public Task Activity_Triggers() => FlowSource.VerifyAsync("""
        using System.Diagnostics;

        class C
        {
            void A(User u, Activity a)
            {
                Activity.Current?.SetTag("email", {|PRIV2004:u.Email|});
                a.AddTag("email", {|PRIV2004:"to " + u.Email|}).AddBaggage("email", {|PRIV2004:u.Phone|});
                a.SetTag("born", {|PRIV2004:u.Birth|});
                a.SetTag("person", {|PRIV2004:new Person("a", 1)|});
                a.SetStatus(ActivityStatusCode.Error, {|PRIV2004:$"{u.Email}"|});
                a.DisplayName = {|PRIV2004:u.Email|};
                a.SetTag("all", {|PRIV2004:u.Friends.Select(f => f.Email).ToArray()|});
            }
        }
        """);

    [Fact]
    public Task Metrics_Trigger() => FlowSource.VerifyAsync("""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;

        class C(Counter<int> counter, Histogram<double> histogram)
        {
            void A(User u)
            {
                counter.Add(1, {|PRIV2004:new KeyValuePair<string, object?>("email", u.Email)|});
                histogram.Record(1.5, {|PRIV2004:KeyValuePair.Create("email", (object?)u.Email)|});
                counter.Add(1, new KeyValuePair<string, object?>("id", u.Id));
                counter.Add(u.Friends.Count);
                TagList tags = default;
                tags.Add("email", {|PRIV2004:u.Email|});
            }
        }
        """);

    [Fact]
    public Task Activity_DoesNotTrigger() => FlowSource.VerifyAsync("""
        using System.Diagnostics;

        class C
        {
            void A(User u, Activity a)
            {
                a.SetTag("id", u.Id);
                a.SetTag("user", u);
                a.SetTag("email", Mask.Redact(u.Email));
                a.SetTag("has", u.Phone is not null);
                a.SetTag("length", u.Email.Length);
                a.DisplayName = u.Nick;
            }
        }
        """);

    [Fact]
    public Task Message() => FlowSource.VerifyAsync(
        "class C { void M(User u, System.Diagnostics.Activity a) => {|#1:a.DisplayName = {|#0:u.Email|}|}; }",
        test => test.ExpectedDiagnostics.Add(
            CSharpAnalyzerVerifier<FlowAnalyzer>.Diagnostic("PRIV2004").WithLocation(0).WithLocation(0).WithLocation(1).WithArguments("User.Email", "Activity.DisplayName")));
}
