using PrivacyAnalyzers.CodeFixes.Consent;
using Fix = PrivacyAnalyzers.CodeFixes.Tests.Flow.FlowFixSource<PrivacyAnalyzers.CodeFixes.Consent.RequiredConsentNotCheckedFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Consent;

public sealed class RequiredConsentNotCheckedFixTests
{
    private const string Letters = """
        public interface ILetters
        {
            [RequiresConsent<Newsletter>] void Send(Customer customer);
            [RequiresConsent<Newsletter>] Task SendAsync([SubjectKey] int customer);
            [RequiresConsent<Newsletter>] void Post(string to);
        }

        public class Reader : Customer
        {
            [RequiresConsent<Newsletter>] public void Greet() { }
            public string Greeting { [RequiresConsent<Newsletter>] get => ""; }
        }


        """;

    [Fact]
    public Task Argument_IsAsked_BeforeTheCall() => VerifyAsync(
        ConsentFix.LeaveEarlyKey,
        """
        letters.Send({|PRIV1009:customer|});
        letters.Post({|PRIV1009:other.Email|});
        await letters.SendAsync({|PRIV1009:reader.Id|});
        """,
        """
        if (!customer.AcceptsNewsletter) return;
        letters.Send(customer);
        if (!other.AcceptsNewsletter) return;
        letters.Post(other.Email);
        if (!reader.AcceptsNewsletter) return;
        await letters.SendAsync(reader.Id);
        """);

    [Fact]
    public Task Receiver_IsAsked_BeforeTheCall() => VerifyAsync(
        ConsentFix.LeaveEarlyKey,
        """
        reader.{|PRIV1009:Greet|}();
        perhaps?.{|PRIV1009:Greet|}();
        """,
        """
        if (!reader.AcceptsNewsletter) return;
        reader.Greet();
        if (perhaps?.AcceptsNewsletter != true) return;
        perhaps?.Greet();
        """);

    [Fact]
    public Task Receiver_OfAProperty_IsAsked() => VerifyAsync(
        ConsentFix.LeaveEarlyKey,
        """
        _ = reader.{|PRIV1009:Greeting|};
        """,
        """
        if (!reader.AcceptsNewsletter) return;
        _ = reader.Greeting;
        """);

    [Fact]
    public Task Call_IsWrapped() => VerifyAsync(
        ConsentFix.DoOnlyIfKey,
        """
        letters.Send({|PRIV1009:customer|});
        if (customer.AcceptsNewsletter) reader.{|PRIV1009:Greet|}();
        """,
        """
        if (customer.AcceptsNewsletter)
        {
            letters.Send(customer);
        }
        if (customer.AcceptsNewsletter) { if (reader.AcceptsNewsletter) { reader.Greet(); } }
        """);

    [Fact]
    public Task Sequence_IsFiltered() => VerifyAsync(
        ConsentFix.KeepOnlyKey,
        """
        foreach (var one in customers) letters.Send({|PRIV1009:one|});
        """,
        """
        foreach (var one in customers.Where(one => one.AcceptsNewsletter)) letters.Send(one);
        """);

    [Fact]
    public Task Callers_AreAsked_AndTheirCallers() => Fix.VerifyAsync(
        ConsentFix.RequireKey,
        Letters + """
        public class C(ILetters letters)
        {
            public void Remind(Customer customer) => letters.Send({|PRIV1009:customer|});

            public void RemindAgain(Customer customer) => Remind(customer);
        }
        """,
        Letters + """
        public class C(ILetters letters)
        {
            [RequiresConsent<Newsletter>]
            public void Remind(Customer customer) => letters.Send(customer);

            [RequiresConsent<Newsletter>]
            public void RemindAgain(Customer customer) => Remind(customer);
        }
        """,
        // The mark on the first is what the second then misses.
        static test => test.NumberOfIncrementalIterations = 2);

    [Fact]
    public Task Callers_OfWhatImplements_AreNotAsked() => Fix.VerifyNotOfferedAsync(
        ConsentFix.RequireKey,
        Letters + """
        public interface IRemind { void Remind(Customer customer); }
        public class C(ILetters letters) : IRemind
        {
            public void Remind(Customer customer) => letters.Send({|PRIV1009:customer|});
        }
        """);

    [Fact]
    public Task Nobody_IsAsked_WhereOnlyAKeyIsKnown() => Fix.VerifyNotOfferedAsync(
        ConsentFix.LeaveEarlyKey,
        Letters + """
        public class C(ILetters letters)
        {
            public Task Remind([SubjectKey] int customer, Customer other) => letters.SendAsync({|PRIV1009:customer|});
        }
        """);

    private static Task VerifyAsync(string key, string body, string fixedBody) => Fix.VerifyAsync(key, InMethod(body), InMethod(fixedBody));

    private static string InMethod(string body) =>
        Letters + "public class C(ILetters letters)\n{\n    public async Task M(Customer customer, Customer other, Reader reader, Reader? perhaps, List<Customer> customers)\n    {\n        await Task.Yield();\n        "
        + body.ReplaceLineEndings("\n").Replace("\n", "\n        ", StringComparison.Ordinal) + "\n    }\n}\n";
}
