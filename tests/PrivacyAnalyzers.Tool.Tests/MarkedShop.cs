namespace PrivacyAnalyzers.Tool.Tests;

/// <summary>A shop that has marked one type, and logs a member of it.</summary>
internal static class MarkedShop
{
    internal const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
        </Project>
        """;

    internal const string Source = """
        using Microsoft.Extensions.Logging;
        using PrivacyAnalyzers;

        namespace Shop;

        [Purpose(LegalBasis.Contract, "Deliver your order", Retention = "P5Y")]
        public sealed class Orders : IPurpose;

        public sealed class Customer
        {
            public Guid Id { get; init; }

            [PersonalData<Orders>] public string Email { get; set; } = "";
        }

        public sealed class Welcome(ILogger<Welcome> logger)
        {
            public void Greet(Customer customer)
            {
                var address = customer.Email;
                logger.LogInformation("Welcome {Address}", address);
            }
        }
        """;

    internal static ScratchFolder Write() => new ScratchFolder().Write("Shop/Shop.csproj", Project).Write("Shop/Welcome.cs", Source);
}
