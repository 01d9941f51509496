namespace PrivacyAnalyzers.Tool.Tests.Scanning;

/// <summary>A shop that has never heard of marks.</summary>
internal static class UnmarkedShop
{
    private const string Domain = """
        namespace Shop;

        public class Customer
        {
            public int Id { get; set; }
            public string FirstName { get; set; } = "";
            public string LastName { get; set; } = "";
            public string Email { get; set; } = "";
            public string Iban { get; set; } = "";
            public bool AcceptsNewsletter { get; set; } = true;
            public bool RequiresConsent { get; set; } = true;
        }

        public class Product
        {
            public string Title { get; set; } = "";
            public string FileName { get; set; } = "";
        }
        """;

    private const string Services = """
        using Microsoft.Extensions.Logging;

        namespace Shop;

        public class Desk(ILogger<Desk> logger, HttpClient http)
        {
            public void Greet(Customer customer)
            {
                var address = customer.Email;
                logger.LogInformation("Welcome {Address} of {Row}", address, customer.Id);
                logger.LogInformation("Row {Row}", customer.Id);
            }

            public void Pay(Customer customer) => Trace("paid by " + customer.Iban);

            public Task Tell(Customer customer, Product product) => http.PostAsync("/hooks", new StringContent(customer.Email + product.Title));

            public void Forgotten(string email) => logger.LogWarning("Nobody has {Email}", email);

            public void Sell(Product product) => logger.LogInformation("Sold {Title} {File}", product.Title, product.FileName);

            public void Anonymize(Customer customer)
            {
                customer.FirstName = "";
                customer.LastName = "";
            }

            private void Trace(string line) => logger.LogDebug(line);

            private class Seen
            {
                public string PhoneNumber { get; set; } = "";

                public void Show() => Console.WriteLine(PhoneNumber);
            }
        }
        """;

    internal static ScratchFolder Write() => new ScratchFolder().Write("Shop/Customer.cs", Domain).Write("Shop/Desk.cs", Services).Write("Shop/Pages/Index.cshtml", "<p>@Model.Email</p>");
}
