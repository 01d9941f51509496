namespace PrivacyAnalyzers.Tool.Tests.Caching;

/// <summary>A shop of three projects, each on top of the one before. Where a line says "body", another may be put in.</summary>
internal static class ThreeProjects
{
    private const string Customer = """
        namespace Shop.Data;

        public class Customer
        {
            // members
            public int Id { get; set; }
            public string Email { get; set; } = "";
            public string LastName { get; set; } = "";
            public string Remarks { get; set; } = "";
            public int Visits { get; private set; }

            public void Visit()
            {
                // body
                Visits++;
            }

            public void Reset()
            {
                // body
            }

            public override string ToString()
            {
                // body
                return Email;
            }
        }
        """;

    private const string Mailer = """
        using Microsoft.Extensions.Logging;
        using Shop.Data;

        namespace Shop.Services;

        public class Mailer(ILogger<Mailer> logger)
        {
            // members
            private int _sent;

            public string Address(Customer customer)
            {
                // body
                return customer.Email;
            }

            public void Count(int by) { /* one line */ _sent += by; } public string Tail(Customer one) => one.LastName;

            public int Double(int by)
            {
                // body
                return 2 * by;
            }

            public void Tell(Customer customer)
            {
                // body
                logger.LogInformation("To {Address}", Address(customer));
            }
        }
        """;

    private const string Desk = """
        using System;
        using Microsoft.Extensions.Logging;
        using Shop.Data;
        using Shop.Services;

        namespace Shop.Web;

        public class Desk(Mailer mailer, ILogger<Desk> logger)
        {
            // members
            private int _idle;

            public void Greet(Customer customer)
            {
                // body
                customer.Remarks = customer.Email;
                customer.Reset();
                logger.LogWarning(customer.Remarks);
                mailer.Tell(customer);
            }

            public void Idle()
            {
                // body
                _idle = 0;
            }

            public void Show(Customer customer)
            {
                // body
                Console.WriteLine($"{mailer.Tail(customer)}: {customer}");
            }
        }
        """;

    internal static readonly string[] Sources = ["Data/Customer.cs", "Services/Mailer.cs", "Web/Desk.cs"];

    /// <param name="isLarge">Whether there is as much of it as makes code large.</param>
    internal static ScratchFolder Write(bool isLarge)
    {
        var folder = new ScratchFolder();
        folder.Write(".git/HEAD", "")
            .Write("Data/Data.csproj", Project())
            .Write("Services/Services.csproj", Project("Data"))
            .Write("Web/Web.csproj", Project("Services"))
            .Write(Sources[0], Customer)
            .Write(Sources[1], Mailer)
            .Write(Sources[2], Desk);
        return isLarge ? folder.Write("Data/Long.cs", new string('\n', 60_001)) : folder;
    }

    private static string Project(params string[] references) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
          <ItemGroup>{string.Concat(references.Select(static reference => $"<ProjectReference Include=\"../{reference}/{reference}.csproj\" />"))}</ItemGroup>
        </Project>
        """;
}
