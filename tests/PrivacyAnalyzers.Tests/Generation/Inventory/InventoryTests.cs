using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation;
using PrivacyAnalyzers.Generation.Emission;
using PrivacyAnalyzers.Verification;

namespace PrivacyAnalyzers.Tests.Generation.Inventory;

/// <summary>The inventory of an assembly, read from the file without loading it.</summary>
public sealed class InventoryTests
{
    private const string Customer = """
        using PrivacyAnalyzers;
        namespace Shop
        {
            [DataSubject(SubjectKind.Customer), PersonalData<Delivery>]
            public partial class Customer
            {
                public int Id { get; set; }
                [AlsoFor<Letter>(Retention = "P1Y")] public string Email { get; set; } = "";
                [PersonalData<Delivery>(DataCategory.Health, Origin = DataOrigin.Provided, Erasure = ErasureMethod.Clear)] public string? Allergies { get; set; }
                public System.DateTimeOffset LastOrderAt { get; set; }
            }
        }
        """;

    private const string Order = """
        using PrivacyAnalyzers;
        public class Order { public int Id { get; set; } [NotOwned("who \"typed\"\n it")] public Shop.Customer? By { get; set; } [PersonalData<Delivery>(DataCategory.FreeText)] public string? Note { get; set; } }
        public record Line([property: PersonalData<Letter>(DataCategory.Name)] string To);
        """;

    [Fact]
    public void IsReadFromTheFile()
    {
        var (version, json) = Read(Test().Run());
        Assert.Equal(1, version);
        using var document = JsonDocument.Parse(json);
        Assert.Equal("Acme", document.RootElement.GetProperty("controller").GetProperty("name").GetString());
        Assert.Equal(["Delivery", "Letter"], document.RootElement.GetProperty("purposes").EnumerateArray().Select(purpose => purpose.GetProperty("type").GetString()));
        Assert.Equal(["Line", "Order", "Shop.Customer"], document.RootElement.GetProperty("types").EnumerateArray().Select(type => type.GetProperty("name").GetString()));
        Assert.Equal(
            """{"name":"Order","path":"Order.cs","keys":["Id"],"members":[{"name":"Note","category":"FreeText","origin":"Unspecified","erasure":"Default","purposes":[{"key":"order","retention":"P5Y"}]}],"relations":[{"member":"By","target":"Shop.Customer","kind":"NotOwned","reason":"who \"typed\"\u000a it"}],"retentionStarts":[],"rights":[]}""",
            document.RootElement.GetProperty("types")[1].GetRawText());
        var customer = document.RootElement.GetProperty("types")[2];
        Assert.Equal("""{"kind":"Customer","name":"Shop.Customer"}""", customer.GetProperty("subject").GetRawText());
        Assert.Equal("Domain/Customer.cs", customer.GetProperty("path").GetString());
        Assert.Equal("""["redaction","identity","erasure","export"]""", customer.GetProperty("rights").GetRawText());
        Assert.Equal(["Allergies", "Email", "LastOrderAt"], customer.GetProperty("members").EnumerateArray().Select(member => member.GetProperty("name").GetString()));
        Assert.Equal("""[{"key":"letter","retention":"P1Y"},{"key":"order","retention":"P5Y"}]""", customer.GetProperty("members")[1].GetProperty("purposes").GetRawText());
        Assert.Equal("""{"name":"Allergies","category":"Health","origin":"Provided","erasure":"Clear","purposes":[{"key":"order","retention":"P5Y"}]}""", customer.GetProperty("members")[0].GetRawText());
    }

    [Fact]
    public void OrderOfFilesAndMembers_ChangesNoByte()
    {
        var test = Test();
        var moved = new CSharpSourceGeneratorTest<InventoryGenerator>();
        foreach (var (name, content) in test.TestState.Sources.Select(source => (source.FileName, source.Content.ToString()!)).Reverse())
            moved.TestState.Sources.Add((name, content.Replace("public int Id { get; set; } ", "", StringComparison.Ordinal).Replace("public class Order { ", "public class Order { public int Id { get; set; } ", StringComparison.Ordinal)));
        moved.TestState.AnalyzerConfigFiles.Add(Project("/src/shop/"));
        Assert.Equal(Read(test.Run()).Json, Read(moved.Run()).Json);
    }

    [Theory]
    [InlineData("/src/shop/Domain/A.cs", "/src/shop/", "Domain/A.cs")]
    [InlineData("C:\\src\\shop\\Domain\\A.cs", "C:\\src\\shop\\", "Domain/A.cs")]
    [InlineData("/elsewhere/A.cs", "/src/shop/", "A.cs")]
    [InlineData("/src/shopping/A.cs", "/src/shop", "A.cs")]
    [InlineData("A.cs", "", "A.cs")]
    public void Paths_AreRelative(string path, string folder, string expected) => Assert.Equal(expected, InventoryEmitter.Relative(path, folder));

    [Fact]
    public void BodyElsewhere_ReRunsNothing()
    {
        var run = Test().Run().Edit("/src/shop/Plain.cs", "public class Plain { public int Sum(int a) => a + 1; }");
        Assert.Equal([IncrementalStepRunReason.Cached], run.Outputs);
        Assert.All(run.Reasons(TrackingNames.InventoryTypes), reason => Assert.Contains(reason, new[] { IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Cached }));
    }

    [Fact]
    public void OneMark_IsOneDifference()
    {
        var run = Test().Run();
        var edited = run.Edit("/src/shop/Order.cs", Order.Replace("DataCategory.FreeText", "DataCategory.Communication", StringComparison.Ordinal));
        Assert.Equal([IncrementalStepRunReason.Modified], edited.Outputs);
        Assert.Equal(Read(run).Json.Replace("FreeText", "Communication", StringComparison.Ordinal), Read(edited).Json);
    }

    [Fact]
    public void NothingMarked_NothingIsWritten()
    {
        var test = new CSharpSourceGeneratorTest<InventoryGenerator> { TestCode = Generation.Prelude + "public class A { }" };
        Assert.Empty(test.Run().GeneratedSources);
    }

    [Fact]
    public void Values_ArePure()
    {
        var run = Test().Run();
        foreach (var step in new[] { TrackingNames.InventoryTypes, TrackingNames.Inventory })
            Assert.All(run.Values(step), value => Assert.Empty(ObjectGraph.Impurities(value)));
    }

    private static CSharpSourceGeneratorTest<InventoryGenerator> Test()
    {
        var test = new CSharpSourceGeneratorTest<InventoryGenerator>();
        test.TestState.Sources.Add(("/src/shop/Privacy.cs", "[assembly: PrivacyAnalyzers.Controller(\"Acme\", \"privacy@acme.example\")]"));
        test.TestState.Sources.Add(("/src/shop/Prelude.cs", Generation.Prelude));
        test.TestState.Sources.Add(("/src/shop/Domain/Customer.cs", Customer));
        test.TestState.Sources.Add(("/src/shop/Order.cs", Order));
        test.TestState.Sources.Add(("/src/shop/Plain.cs", "public class Plain { public int Sum(int a) => a; }"));
        test.TestState.AnalyzerConfigFiles.Add(Project("/src/shop/"));
        return test;
    }

    private static (string, string) Project(string folder) => ("/.globalconfig", "is_global = true\nbuild_property.projectdir = " + folder + "\n");

    private static (int Version, string Json) Read(GeneratorRun run)
    {
        using var stream = new MemoryStream();
        Assert.True(run.Compilation.Emit(stream).Success);
        stream.Position = 0;
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            var owner = metadata.GetTypeReference((TypeReferenceHandle)metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent);
            if (metadata.GetString(owner.Name) != "PrivacyInventoryAttribute")
                continue;
            var value = metadata.GetBlobReader(attribute.Value);
            Assert.Equal(1, value.ReadUInt16());
            return (value.ReadInt32(), value.ReadSerializedString()!);
        }

        throw new InvalidOperationException("No inventory.");
    }
}
