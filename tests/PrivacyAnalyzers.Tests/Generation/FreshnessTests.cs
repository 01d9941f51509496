using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>What is generated after an edit is what a run from nothing generates: nothing that counts is taken for a body.</summary>
public sealed class FreshnessTests
{
    private const string Using = "using System; using System.Collections.Generic; using PrivacyAnalyzers;\n";

    private static readonly Dictionary<string, string> Shop = new(StringComparer.Ordinal)
    {
        ["/Purposes.cs"] = Generation.Prelude + "public static class Texts { public const string Key = \"support\"; }\n[Purpose(LegalBasis.Contract, \"Help\", Key = Texts.Key, Retention = \"P1Y\")] public sealed class Support : IPurpose { }\n",
        ["/Controller.cs"] = "[assembly: PrivacyAnalyzers.Controller(\"Acme\", \"privacy@acme.example\")]\n",
        ["/Base.cs"] = Using + "public class Row { public int Number { get; set; } }\n",
        ["/Customer.cs"] = Using + """
            [DataSubject, PersonalData<Delivery>]
            public partial class Customer : Row
            {
                private string _phone = "", _mobile = "";
                public Guid Id { get; init; }
                [AlsoFor<Letter>] public string Email { get; set; } = "";
                public string Phone { get { return _phone; } set => _phone = value; }
                [NotPersonalData("language")] public string Culture { get; set; } = "fr";
                public Address? Home { get; set; }
                public List<Order> Orders { get; } = [];
                public int Count() { return 1; }
            }
            """,
        ["/Address.cs"] = Using + "public partial record Address([property: PersonalData<Delivery>] string City, [PersonalData<Support>] string? Street);\n",
        ["/Order.cs"] = Using + "public partial class Order { public int Id { get; set; } [OwnedBy<Customer>] public Guid CustomerId { get; set; } [PersonalData<Support>] public string? Note { get; set; } }\n",
        ["/Store.cs"] = Using + "[PersonalDataStore] public partial class Context { public List<Customer> Customers { get; } = []; }\n",
        ["/Other.cs"] = Using + "public partial class Other { public string Name { get; set; } = \"\"; [M] public string Code { get; set; } = \"\"; }\npublic sealed class Last { }\n",
        ["/Program.cs"] = "System.Console.WriteLine(1);\n",
    };

    [Theory]
    [InlineData("a mark", "/Customer.cs", "AlsoFor<Letter>", "AlsoFor<Support>")]
    [InlineData("a mark goes", "/Address.cs", "[property: PersonalData<Delivery>]", "")]
    [InlineData("a category", "/Order.cs", "PersonalData<Support>]", "PersonalData<Support>(DataCategory.Health)]")]
    [InlineData("a purpose in another file", "/Purposes.cs", "Retention = \"P5Y\"", "Retention = \"P6Y\"")]
    [InlineData("a constant in an argument", "/Purposes.cs", "Key = \"support\"", "Key = \"help\"")]
    [InlineData("the controller", "/Controller.cs", "\"Acme\"", "\"Other\"")]
    [InlineData("a base in another file", "/Base.cs", "int Number", "string Text")]
    [InlineData("a base that gets a text", "/Base.cs", "{ public int", "{ public sealed override string ToString() => \"\"; public int")]
    [InlineData("a base that loses its name", "/Base.cs", "class Row", "class Rows")]
    [InlineData("a getter's field", "/Customer.cs", "return _phone;", "return _mobile;")]
    [InlineData("a getter's kind", "/Customer.cs", "{ get { return _phone; } set => _phone = value; }", "{ get; set; } = \"\";")]
    [InlineData("a hand-written text", "/Customer.cs", "public int Count()", "public override string ToString() => \"\"; public int Count()")]
    [InlineData("a hand-written identity", "/Customer.cs", "public int Count()", "public SubjectId GetSubjectId() => new(\"k\", \"1\"); public int Count()")]
    [InlineData("a method becomes a property", "/Customer.cs", "public int Count() { return 1; }", "public int Count { get { return 1; } }")]
    [InlineData("an inserted member", "/Customer.cs", "public Guid Id", "public int Age { get; set; } public Guid Id")]
    [InlineData("no longer partial", "/Order.cs", "partial class", "class")]
    [InlineData("another name", "/Order.cs", "class Order", "class Ordered")]
    [InlineData("nullable annotations", "/Address.cs", "public partial record", "#nullable disable\npublic partial record")]
    [InlineData("nullable annotations in a body", "/Customer.cs", "public int Count() { return 1; }", "public int Count() { \n#nullable disable\n return 1; } public string Late { get; set; }")]
    [InlineData("another part", "/Other.cs", "public sealed class", "public partial class Order { [PersonalData<Letter>] public string? More { get; set; } }\npublic sealed class")]
    [InlineData("a local alias", "/Other.cs", "public partial class Other", "using M = PrivacyAnalyzers.PersonalDataAttribute<Letter>;\npublic partial class Other")]
    [InlineData("a name that was taken", "/Other.cs", "public sealed class", "public class ContextPersonalData { }\npublic sealed class")]
    [InlineData("a writer that was written", "/Other.cs", "public sealed class", "namespace PrivacyAnalyzers { class JsonExportWriter { } }\npublic sealed class")]
    [InlineData("a type in a store", "/Store.cs", "<Customer>", "<Order>")]
    [InlineData("a record's parameter", "/Address.cs", "string? Street", "int Street")]
    public void Edit_GivesWhatARunFromNothingGives(string what, string file, string before, string after)
    {
        var project = new EditedProject(Shop);
        var texts = project.Texts;
        var source = project[file].ReplaceLineEndings("\n");
        project.Write(file, source.Replace(before, after, StringComparison.Ordinal));
        Assert.False(texts.SequenceEqual(project.Texts), what + " changes something");
        project.Write(file, source);
        Assert.True(texts.SequenceEqual(project.Texts), what + " is taken back");
    }

    [Theory]
    [InlineData("/Customer.cs", "{ return 1; }", "{ return 2 }")]
    [InlineData("/Customer.cs", "{ return 1; }", "{ return 1;")]
    [InlineData("/Program.cs", "1", "2")]
    [InlineData("/Base.cs", "public class Row", "public class Between { }\npublic class Row")]
    public void Edit_ThatSaysNothing(string file, string before, string after)
    {
        var project = new EditedProject(Shop);
        var texts = project.Texts;
        project.Write(file, project[file].Replace(before, after, StringComparison.Ordinal));
        Assert.True(texts.SequenceEqual(project.Texts));
    }

    [Fact]
    public void Files_ComeAndGo()
    {
        var project = new EditedProject(Shop);
        var texts = project.Texts;
        project.Write("/Aliases.cs", "global using M = PrivacyAnalyzers.PersonalDataAttribute<Letter>;\n");
        Assert.Contains(project.Texts.Keys, name => name.StartsWith("Other.", StringComparison.Ordinal));
        project.Delete("/Aliases.cs");
        Assert.True(texts.SequenceEqual(project.Texts));
        project.Write("/Part.cs", Using + "public partial class Order { [PersonalData<Letter>] public string? More { get; set; } }");
        Assert.False(texts.SequenceEqual(project.Texts));
        project.Write("/Part.cs", "\n");
        var moved = project["/Order.cs"];
        project.Delete("/Order.cs");
        project.Write("/Elsewhere.cs", moved);
        Assert.Equal(texts.Remove("PrivacyAnalyzers.Inventory.g.cs"), project.Texts.Remove("PrivacyAnalyzers.Inventory.g.cs"));
    }

    [Fact]
    public void Symbols_Options_References()
    {
        var files = new Dictionary<string, string>(Shop, StringComparer.Ordinal)
        {
            ["/Conditional.cs"] = Using + "public partial class Conditional\n{\n#if MARKED\n[PersonalData<Letter>]\n#endif\npublic string Name { get; set; } = \"\";\n}\n",
            ["/Shared.cs"] = Using + "public partial class Mine : Given.Base { [PersonalData<Letter>] public string Name { get; set; } = \"\"; }\n",
        };
        var project = new EditedProject(files);
        Assert.DoesNotContain(project.Texts.Keys, IsOf("Conditional"));
        project.Define("MARKED");
        Assert.Contains(project.Texts.Keys, IsOf("Conditional"));
        project.Define();
        Assert.DoesNotContain(project.Texts.Keys, IsOf("Conditional"));

        // A base that is not there yet, then is.
        Assert.DoesNotContain(project.Texts.Keys, IsOf("Mine"));
        var given = CSharpCompilation.Create("Given", [CSharpSyntaxTree.ParseText("namespace Given { public class Base { public int Number { get; set; } } }")], ReferenceSet.Net100.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        project.Change(compilation => compilation.AddReferences(given.ToMetadataReference()));
        Assert.Contains(project.Texts.Keys, IsOf("Mine"));
        var texts = project.Texts;
        project.Change(compilation => compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable)));
        project.Change(compilation => compilation.WithAssemblyName("Renamed"));
        project.Change(compilation => compilation.RemoveReferences(compilation.References.OfType<CompilationReference>()));
        Assert.DoesNotContain(project.Texts.Keys, IsOf("Mine"));
        Assert.Contains(texts.Keys, IsOf("Mine"));

        static Predicate<string> IsOf(string type) => name => name.StartsWith(type + ".", StringComparison.Ordinal);
    }

    /// <summary>Random shapes, one a file, under random edits: lines that go, come twice, change places, or come from another file.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomEdits(int seed)
    {
        var random = new Random(seed);
        var files = new Dictionary<string, string>(Shop, StringComparer.Ordinal) { ["/Fixed.cs"] = Using + RandomShapes.Fixed };
        for (var i = 0; i < 6; i++)
            files["/Shape" + i.ToString(CultureInfo.InvariantCulture) + ".cs"] = Using + new RandomShapes((seed * 100) + i).Next("N" + i.ToString(CultureInfo.InvariantCulture));

        var project = new EditedProject(files);
        var paths = files.Keys.Order(StringComparer.Ordinal).ToArray();
        for (var edit = 0; edit < 40; edit++)
        {
            var path = paths[random.Next(paths.Length)];
            var pieces = Pieces(project[path]);
            var other = Pieces(project[paths[random.Next(paths.Length)]]);
            var place = random.Next(pieces.Count);
            switch (random.Next(4))
            {
                case 0:
                    pieces.RemoveAt(place);
                    break;
                case 1:
                    pieces.Insert(place, other[random.Next(other.Count)]);
                    break;
                case 2:
                    pieces[place] = other[random.Next(other.Count)];
                    break;
                default:
                    pieces = [.. Pieces(files[path])];
                    break;
            }

            project.Write(path, string.Concat(pieces));
        }
    }

    // Words, and what is between them.
    private static List<string> Pieces(string source) => [.. System.Text.RegularExpressions.Regex.Matches(source + " ", @"\w+|\s+|[^\w\s]").Select(match => match.Value)];
}
