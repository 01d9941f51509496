using PrivacyAnalyzers.CodeFixes.Disclosure;
using PrivacyAnalyzers.Generation;
using Fix = PrivacyAnalyzers.CodeFixes.Tests.Flow.FlowFixSource<PrivacyAnalyzers.CodeFixes.Disclosure.PersonalDataInLogFix>;

namespace PrivacyAnalyzers.CodeFixes.Tests.Disclosure;

public sealed class PersonalDataInLogFixTests
{
    private const string Patient = """


        [DataSubject]
        public partial class Patient
        {
            public int PatientId { get; set; }
            [PersonalData<Advice>] public string Name { get; set; } = "";
            [PersonalData<Advice>] public Place Home { get; set; } = new();
        }

        public class Place { public string City { get; set; } = ""; }
        """;

    [Fact]
    public Task Key_TakesThePlaceOfTheMember_InTexts() => VerifyAsync(
        DisclosureFix.ShowKeyKey,
        """
        public class C(ILogger log)
        {
            public void M(Customer customer, Customer? perhaps, List<Customer> customers)
            {
                log.LogInformation({|PRIV2001:$"Sent to {customer.Email,-20} and {customer.Phone} of {customers.Count}"|});
                log.LogInformation({|PRIV2001:"Sent to " + customer.Email|});
            }
        }
        """,
        """
        public class C(ILogger log)
        {
            public void M(Customer customer, Customer? perhaps, List<Customer> customers)
            {
                log.LogInformation($"Sent to {customer.Id} and {customer.Id} of {customers.Count}");
                log.LogInformation("Sent to " + customer.Id);
            }
        }
        """);

    [Fact]
    public Task Key_NamesTheHoleItFills() => VerifyAsync(
        DisclosureFix.ShowKeyKey,
        """
        public class C(ILogger log)
        {
            public void M(Customer customer, Customer? perhaps, List<Customer> customers)
            {
                log.LogInformation("Sent {Count} to {Email} at {Time}", 1, {|PRIV2001:customer.Email|}, DateTime.UtcNow);
                log.LogInformation("Perhaps {Email}", {|PRIV2001:perhaps?.Email|});
                log.LogInformation("{@Customer}", {|PRIV2001:customer|});
                using (log.BeginScope("Customer {Email}", {|PRIV2001:customer.Email|})) { }
            }
        }
        """,
        """
        public class C(ILogger log)
        {
            public void M(Customer customer, Customer? perhaps, List<Customer> customers)
            {
                log.LogInformation("Sent {Count} to {CustomerId} at {Time}", 1, customer.Id, DateTime.UtcNow);
                log.LogInformation("Perhaps {CustomerId}", perhaps?.Id);
                log.LogInformation("{CustomerId}", customer.Id);
                using (log.BeginScope("Customer {CustomerId}", customer.Id)) { }
            }
        }
        """);

    [Fact]
    public Task Key_WhereTheDataCameAnotherWay() => VerifyAsync(
        DisclosureFix.ShowKeyKey,
        """
        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Saw {Email}")] public static partial void Saw(ILogger logger, string email);
        }

        public class C(ILogger log)
        {
            public void M(Customer customer, Customer? perhaps, List<Customer> customers)
            {
                log.LogInformation("All: {Mails}", {|PRIV2001:customers.Select(c => c.Email).ToList()|});
                var mail = customer.Email;
                log.LogInformation("Braces {{Email}} {Email}", {|PRIV2001:mail|});
                customers.ForEach(c => log.LogInformation("{M}", {|PRIV2001:c.Email|}));
                Log.Saw(log, {|PRIV2001:customer.Email|});
            }
        }
        """,
        """
        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Saw {Email}")] public static partial void Saw(ILogger logger, string email);
        }

        public class C(ILogger log)
        {
            public void M(Customer customer, Customer? perhaps, List<Customer> customers)
            {
                log.LogInformation("All: {Mails}", customers.Select(c => c.Id).ToList());
                var mail = customer.Email;
                log.LogInformation("Braces {{Email}} {CustomerId}", customer.Id);
                customers.ForEach(c => log.LogInformation("{CustomerId}", c.Id));
                Log.Saw(log, customer.Id.ToString());
            }
        }
        """);

    [Fact]
    public Task RedactedText_WhereOneIsGenerated() => VerifyAsync(
        DisclosureFix.ShowRedactedKey,
        """
        public class C(ILogger log)
        {
            public void M(Patient patient)
            {
                log.LogInformation("Saw {Name}", {|PRIV2001:patient.Name|});
                log.LogInformation("Saw {@Patient}", {|PRIV2001:patient|});
                log.LogWarning({|PRIV2001:$"From {patient.Home.City}"|});
            }
        }
        """,
        """
        public class C(ILogger log)
        {
            public void M(Patient patient)
            {
                log.LogInformation("Saw {Patient}", patient.ToRedactedString());
                log.LogInformation("Saw {Patient}", patient.ToRedactedString());
                log.LogWarning($"From {patient.ToRedactedString()}");
            }
        }
        """);

    [Fact]
    public Task Placeholder_GoesWithItsArgument() => VerifyAsync(
        DisclosureFix.DropKey,
        """
        public class C(ILogger log)
        {
            public void M(Customer customer)
            {
                log.LogInformation("Sent {Count} to {Email}, at {Time}", 1, {|PRIV2001:customer.Email|}, DateTime.UtcNow);
                log.LogInformation("{Email} was sent it", {|PRIV2001:customer.Email|});
                log.LogInformation(
                    "To {Email} and {Phone}",
                    {|PRIV2001:customer.Email|},
                    {|PRIV2001:customer.Phone|});
                log.LogInformation({|PRIV2001:$"Sent to {customer.Email} and {customer.Id}"|});
            }
        }
        """,
        """
        public class C(ILogger log)
        {
            public void M(Customer customer)
            {
                log.LogInformation("Sent {Count} to, at {Time}", 1, DateTime.UtcNow);
                log.LogInformation("was sent it");
                log.LogInformation(
                    "To and");
                log.LogInformation($"Sent to and {customer.Id}");
            }
        }
        """);

    [Fact]
    public Task Nothing_WhereNobodyIsAtHand() => Fix.VerifyNotOfferedAsync(
        null,
        """
        using Microsoft.Extensions.Logging;
        public class C(ILogger log)
        {
            public void M(Customer customer, [PersonalData<Newsletter>] string mail)
            {
                log.LogInformation({|PRIV2001:mail|});
                log.LogInformation({|PRIV2001:Text(mail)|});
            }

            [return: PersonalData<Newsletter>] private static string Text(string text) => text;
        }
        """,
        static test => test.ReferenceAssemblies = ReferenceSet.AspNetCore100);

    private static Task VerifyAsync(string key, string source, string fixedSource) => Fix.VerifyAsync(
        key,
        "using Microsoft.Extensions.Logging;\n" + source + Patient,
        "using Microsoft.Extensions.Logging;\n" + fixedSource + Patient,
        static test =>
        {
            test.ReferenceAssemblies = ReferenceSet.AspNetCore100;
            test.SourceGenerators.Add(new PrivacyGenerator());
            test.CompilerDiagnostics = CompilerDiagnostics.Errors;
            test.DisabledDiagnostics.Add("CS8795");
        });
}
