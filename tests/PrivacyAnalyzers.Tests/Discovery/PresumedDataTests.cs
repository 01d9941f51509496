using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PrivacyAnalyzers.Discovery;

public sealed class PresumedDataTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        public class Customer
        {
            private string _email = "";
            public string Email { get => _email; set => _email = value; }
            public string Name { get; set; } = "";
            public DateOnly? BirthDate { get; set; }
            public const string PhoneNumber = "x";
            public static string Iban { get; set; } = "";
            public bool EmailConfirmed { get; set; }
            public string this[string email] => email;
            public List<Order> Orders { get; } = [];
            public System.Net.IPAddress? Origin { get; set; }
            public void Rename(string firstName, string title) { }
        }
        public class Order { public string ShippingAddress { get; set; } = ""; public Customer? Customer { get; set; } }
        public record Inscription(string Prénom, DateOnly NéLe, string Ville);
        public class Produit { public string Nom { get; set; } = ""; public string Ville { get; set; } = ""; }
        public class Adhérent : Produit { public string Nom2 { get; set; } = ""; }
        public class Report { public string Name { get; set; } = ""; public string CreatedBy { get; set; } = ""; public string City { get; set; } = ""; }
        public class Pet { public string Name { get; set; } = ""; public double Weight { get; set; } public string OwnerPhone { get; set; } = ""; public string City { get; set; } = ""; }
        public class Opening { public string FirstName { get; set; } = ""; public string Name { get; set; } = ""; public double Weight { get; set; } }
        public class Hotel { public string Name { get; set; } = ""; public string ContactEmail { get; set; } = ""; }
        public interface IHasEmail { string Email { get; } }
        public class Held : IHasEmail { string IHasEmail.Email => ""; }
        public class Half { public Missing Email { get; set; } }
        public class Call { public void Traced(string number, [System.Runtime.CompilerServices.CallerLineNumber] int callerNo = 0, [System.Runtime.CompilerServices.CallerMemberName] string? callerIp = null, int? dialledNumber = null) { } public void Taken(string callerNo, string? callerIp = null) { } }
        public class Root1 { public string Ville { get; set; } = ""; } public class Customer2 : Root1 { public string FirstName { get; set; } = ""; } public class Under1 : Customer2 { public string Town { get; set; } = ""; } public class Beside1 : Root1 { public string Town { get; set; } = ""; }
        public class Loop : Loop2 { public string Ville { get; set; } } public class Loop2 : Loop { }
        """;

    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "Presumed",
        [CSharpSyntaxTree.ParseText(Source)],
        [MetadataReference.CreateFromFile(typeof(object).Assembly.Location), MetadataReference.CreateFromFile(typeof(System.Net.IPAddress).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    [Theory]
    [InlineData("Customer", "Email", DataCategory.EmailAddress, PresumptionGround.Name)]
    [InlineData("Customer", "_email", DataCategory.EmailAddress, PresumptionGround.Name)]
    [InlineData("Customer", "get_Email", DataCategory.EmailAddress, PresumptionGround.Name)]
    [InlineData("Customer", "Name", DataCategory.Name, PresumptionGround.NameInContext)]
    [InlineData("Customer", "BirthDate", DataCategory.BirthDate, PresumptionGround.Name)]
    [InlineData("Customer", "Origin", DataCategory.OnlineIdentifier, PresumptionGround.Type)]
    [InlineData("Order", "ShippingAddress", DataCategory.PhysicalAddress, PresumptionGround.Name)]
    [InlineData("Inscription", "Prénom", DataCategory.Name, PresumptionGround.Name)]
    [InlineData("Inscription", "NéLe", DataCategory.BirthDate, PresumptionGround.Name)]
    [InlineData("Inscription", "Ville", DataCategory.PhysicalAddress, PresumptionGround.NameInContext)]
    [InlineData("Adhérent", "Nom2", DataCategory.Name, PresumptionGround.NameInContext)]
    [InlineData("Report", "CreatedBy", DataCategory.Name, PresumptionGround.Name)]
    [InlineData("Pet", "City", DataCategory.PhysicalAddress, PresumptionGround.NameInContext)]
    [InlineData("Opening", "Name", DataCategory.Name, PresumptionGround.NameInContext)]
    [InlineData("Opening", "Weight", DataCategory.Health, PresumptionGround.NameInContext)]
    [InlineData("Customer2", "FirstName", DataCategory.Name, PresumptionGround.Name)]
    [InlineData("Under1", "Town", DataCategory.PhysicalAddress, PresumptionGround.NameInContext)]
    [InlineData("IHasEmail", "Email", DataCategory.EmailAddress, PresumptionGround.Name)]
    [InlineData("Held", "IHasEmail.Email", DataCategory.EmailAddress, PresumptionGround.Name)]
    internal void Member_IsPresumed(string type, string member, DataCategory category, PresumptionGround ground)
    {
        var found = PresumedData.For(Compilation).Of(Member(type, member));
        Assert.NotNull(found);
        Assert.Equal((category, ground), (found.Category, found.Ground));
    }

    [Theory]
    [InlineData("Customer", "PhoneNumber")]
    [InlineData("Customer", "Iban")]
    [InlineData("Customer", "EmailConfirmed")]
    [InlineData("Customer", "this[]")]
    [InlineData("Customer", "Orders")]
    [InlineData("Customer", "Rename")]
    [InlineData("Order", "Customer")]
    [InlineData("Produit", "Nom")]
    [InlineData("Produit", "Ville")]
    [InlineData("Half", "Email")]
    [InlineData("Report", "Name")]
    [InlineData("Pet", "Name")]
    [InlineData("Pet", "Weight")]
    [InlineData("Hotel", "Name")]
    [InlineData("Loop", "Ville")]
    [InlineData("Root1", "Ville")]
    [InlineData("Beside1", "Town")]
    public void Member_IsNotPresumed(string type, string member) => Assert.Null(PresumedData.For(Compilation).Of(Member(type, member)));

    [Fact]
    public void Parameters_AreAskedByName_AndThoseOfRecordsAsTheirProperty()
    {
        var presumed = PresumedData.For(Compilation);
        var rename = (IMethodSymbol)Member("Customer", "Rename");
        Assert.Equal(DataCategory.Name, presumed.Of(rename.Parameters[0])?.Category);
        Assert.Null(presumed.Of(rename.Parameters[1]));
        var positional = Compilation.GetTypeByMetadataName("Inscription")!.InstanceConstructors.Single(c => c.Parameters.Length == 3).Parameters[0];
        Assert.Equal("Prénom", presumed.Of(positional)?.Symbol.Name);
        Assert.IsAssignableFrom<IPropertySymbol>(presumed.Of(positional)?.Symbol);
    }

    [Fact]
    public void ParametersThatTheCompilerFills_AreNobodys()
    {
        var presumed = PresumedData.For(Compilation);
        Assert.Equal(["dialledNumber"], Names("Traced"));
        Assert.Equal(["callerNo", "callerIp"], Names("Taken"));

        IEnumerable<string> Names(string method) => ((IMethodSymbol)Member("Call", method)).Parameters.Where(parameter => presumed.Of(parameter) is not null).Select(static parameter => parameter.Name);
    }

    /// <summary>What is above is read once, and without going into itself.</summary>
    [Theory]
    [InlineData("Customer", true)]
    [InlineData("Product", false)]
    public void ManyTypesOnEnd_AreWhatTheFirstIs(string first, bool isPerson)
    {
        const int Levels = 4000;
        var source = $"class {first} {{ }} class Level0 : {first} {{ }} " + string.Concat(Enumerable.Range(1, Levels).Select(static level => $"class Level{level} : Level{level - 1} {{ string Town; }} "));
        var compilation = CSharpCompilation.Create("Deep", [CSharpSyntaxTree.ParseText(source)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
        var presumed = PresumedData.For(compilation);
        foreach (var level in new[] { Levels, 1, Levels / 2 })
        {
            Assert.Equal(isPerson, presumed.Of(compilation.GetTypeByMetadataName("Level" + level)!.GetMembers("Town").Single()) is not null);
        }
    }

    [Fact]
    public void Answers_AreMadeOnce_AndLanguagesArePutAside()
    {
        Assert.Same(PresumedData.For(Compilation), PresumedData.For(Compilation));
        Assert.Same(PresumedData.For(Compilation).Of(Member("Customer", "Email")), PresumedData.For(Compilation).Of(Member("Customer", "get_Email")));
        Assert.Null(PresumedData.For(Compilation, Symbols.Lexicon.LexiconLanguages.English).Of(Member("Inscription", "Prénom")));
        Assert.Null(PresumedData.For(Compilation).Of(null));
        Assert.Null(PresumedData.For(Compilation).Of(Compilation.Assembly));
    }

    private static ISymbol Member(string type, string member) => Compilation.GetTypeByMetadataName(type)!.GetMembers(member).Single();
}
