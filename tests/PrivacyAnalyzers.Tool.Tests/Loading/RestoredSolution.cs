using System.Reflection;
using System.Xml.Linq;

namespace PrivacyAnalyzers.Tool.Tests.Loading;

/// <summary>A solution as teams have them: projects on top of each other, a package that restores from what building this repository brings along, versions and settings above the projects, one project for two frameworks.</summary>
internal static class RestoredSolution
{
    private const string Package = "Microsoft.Extensions.Logging.Abstractions";

    private const string Customer = """
        namespace Shop.Domain;

        public class Customer
        {
            public int Id { get; set; }
            public string Email { get; set; } = "";

            public void Show() => Console.WriteLine(Email);
        }
        """;

    private const string Labels = """
        namespace Shop.Domain;

        // For friends alone.
        internal static class Labels
        {
            internal static string Of(string text) => "To " + text;
        }
        """;

    private const string Desk = """
        using Microsoft.Extensions.Logging;
        using Shop.Domain;

        namespace Shop.Services;

        public class Desk(ILogger<Desk> logger)
        {
            public void Greet(Customer customer) => logger.LogInformation("{Label}", Labels.Of(customer.Email));

            public void Count(Customer customer) => logger.LogInformation("Row {Row}", customer.Id);
        }
        """;

    private const string Page = """
        using Microsoft.Extensions.Logging;
        using Shop.Domain;
        using Shop.Services;

        namespace Shop.Web;

        public class Page(Desk desk, ILogger<Page> logger)
        {
            public void Open(Customer customer)
            {
                var address = customer.Email;
                desk.Count(customer);
                logger.LogWarning("Opened by {Address}", address);
            }
        }
        """;

    internal static readonly string[] Sources = ["src/Domain/Customer.cs", "src/Domain/Labels.cs", "src/Services/Desk.cs", "src/Web/Page.cs"];

    internal static ScratchFolder Write() => new ScratchFolder()
        // A repository that is not whole is no reason to know less.
        .Write(".git/HEAD", "")
        // What the machine has must do: tests ask no server.
        .Write("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>")
        .Write("Directory.Build.props", "<Project><PropertyGroup><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><LangVersion>latest</LangVersion></PropertyGroup></Project>")
        .Write("Directory.Packages.props", $"""<Project><PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup><PackageVersion Include="{Package}" Version="{PackageVersion()}" /></ItemGroup></Project>""")
        .Write("Shop.sln", string.Join('\n', new[] { "Domain", "Services", "Web", "Web.Tests" }.Select(static name => $$"""
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "{{name}}", "src\{{name}}\{{name}}.csproj", "{11111111-1111-1111-1111-111111111111}"
            EndProject
            """).Prepend("Microsoft Visual Studio Solution File, Format Version 12.00")))
        .Write("src/Domain/Domain.csproj", Project("<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>", """<InternalsVisibleTo Include="Services" />"""))
        .Write("src/Services/Services.csproj", Project("<TargetFramework>net10.0</TargetFramework>", $"""<ProjectReference Include="../Domain/Domain.csproj" /><PackageReference Include="{Package}" />"""))
        .Write("src/Web/Web.csproj", Project("<TargetFramework>net10.0</TargetFramework>", """<ProjectReference Include="../Services/Services.csproj" />"""))
        .Write("src/Web.Tests/Web.Tests.csproj", Project("<TargetFramework>net10.0</TargetFramework>", """<ProjectReference Include="../Web/Web.csproj" />"""))
        .Write(Sources[0], Customer)
        .Write(Sources[1], Labels)
        .Write(Sources[2], Desk)
        .Write(Sources[3], Page)
        .Write("src/Web.Tests/PageTests.cs", "public class PageTests { public void Shows(Shop.Domain.Customer customer) => Console.WriteLine(customer.Email); }");

    private static string Project(string property, string items) => $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>{property}</PropertyGroup><ItemGroup>{items}</ItemGroup></Project>";

    private static string PackageVersion()
    {
        var root = typeof(RestoredSolution).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key == "RepositoryRoot").Value!;
        return XDocument.Load(Path.Combine(root, "Directory.Packages.props")).Descendants("PackageVersion").Single(static package => package.Attribute("Include")?.Value == Package).Attribute("Version")!.Value;
    }
}
