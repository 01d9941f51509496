using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation;
using static PrivacyAnalyzers.Tests.Generation.Generation;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>What is written for other libraries: only where they are referenced, and run with them.</summary>
public sealed class InteropTests
{
    private const string SerilogFile = "PrivacyAnalyzers.Serilog.g.cs", ComplianceFile = "PrivacyAnalyzers.Compliance.g.cs";

    private const string Collected = """
        public sealed class Lines : Serilog.Core.ILogEventSink { public string Text = ""; public void Emit(Serilog.Events.LogEvent entry) => Text += entry.RenderMessage(System.Globalization.CultureInfo.InvariantCulture) + "; "; }

        """;

    [Fact]
    public async Task Serilog_TakesObjectsApart_ByTheirRedactedMembers()
    {
        var test = WithSerilog(Collected + """
            public partial class Customer { public int Id { get; set; } = 7; [PersonalData<Delivery>] public string Email { get; set; } = "jane.doe@example.com"; [PersonalData<Delivery>] public Place Home { get; set; } = new("canary, town"); public Customer? Next { get; set; } }
            public partial record Place([PersonalData<Delivery>] string City);
            public class Order { public int Number { get; set; } = 1; public Customer Customer { get; set; } = new(); }
            public static class Program
            {
                public static string Main()
                {
                    var lines = new Lines();
                    using var log = new Serilog.LoggerConfiguration().Destructure.RedactedObjects().WriteTo.Sink(lines).CreateLogger();
                    var customer = new Customer();
                    log.Information("{@Customer}", customer);
                    log.Information("{Customer}", customer);
                    log.Information("{@Order}", new Order());
                    log.Information("{@All}", (object)new[] { new Place("canary") });
                    log.Information("{@State}", customer.ToRedactedState());
                    customer.Next = customer;
                    log.Information("{@Customer}", customer);
                    return lines.Text;
                }
            }
            """);
        await test.RunAsync();
        const string Customer = "Customer { Id: 7, Email: \"j***@e***.com\", Home: Place { City: \"***\" }, Next: null }";
        Assert.Equal(
            Customer + "; \"Customer { Id = 7, Email = j***@e***.com, Home = Place { City = *** }, Next = null }\"; Order { Number: 1, Customer: " + Customer + " }; [Place { City: \"***\" }]; " + Customer
            + "; Customer { Id: 7, Email: \"j***@e***.com\", Home: Place { City: \"***\" }, Next: Customer {  } }; ",
            Call(test.Run()));
    }

    [Fact]
    public async Task Compliance_RedactsByCategory()
    {
        var test = WithCompliance("""
            using Microsoft.Extensions.Compliance.Classification;
            using Microsoft.Extensions.Compliance.Redaction;
            public static class Program
            {
                private static readonly IRedactorProvider Provider = new CategoryRedactorProvider();
                private static Redactor Of(DataCategory category) => Provider.GetRedactor(new DataClassificationSet(ComplianceRedaction.Of(category)));
                [ClassifiedAs(DataCategory.Name)] public static string Name => "";
                public static string Main()
                {
                    var email = Of(DataCategory.EmailAddress);
                    var both = new DataClassificationSet(ComplianceRedaction.Of(DataCategory.EmailAddress), ComplianceRedaction.Of(DataCategory.Name));
                    var other = new DataClassificationSet(new DataClassification("Other", "EmailAddress"));
                    var attribute = (DataClassificationAttribute)typeof(Program).GetProperty("Name")!.GetCustomAttributes(typeof(DataClassificationAttribute), true)[0];
                    const string Value = "jane.doe@example.com";
                    try { email.Redact(Value, new char[2]); return "fits"; } catch (ArgumentException) { }
                    return string.Join(" ", email.Redact(Value), email.Redact(Value.AsSpan()), email.GetRedactedLength(Value), "[" + email.Redact((string?)null) + "]", Of(DataCategory.BirthDate).Redact(new DateOnly(1980, 2, 3), "O"),
                        Of(DataCategory.Health).Redact(Value), Provider.GetRedactor(both).Redact(Value), Provider.GetRedactor(other).Redact(Value), attribute.Classification.TaxonomyName + ":" + attribute.Classification.Value);
                }
            }
            """);
        await test.RunAsync();
        Assert.Equal("j***@e***.com j***@e***.com 13 [] 1980 *** *** *** PrivacyAnalyzers:Name", Call(test.Run()));
    }

    [Fact]
    public void NoReference_NothingIsWritten() => Assert.Empty(Run("public class C { }").GeneratedSources);

    [Fact]
    public void OtherShape_NothingIsWritten()
    {
        var test = WithCompliance("public class C { }");
        test.TestState.AdditionalProjects[ComplianceStandIn.AssemblyName].Sources.Clear();
        test.TestState.AdditionalProjects[ComplianceStandIn.AssemblyName].Sources.Add(ComplianceStandIn.Source.Replace("DataClassificationSet classifications);", "DataClassificationSet classifications); Redactor GetRedactor(DataClassification one);", StringComparison.Ordinal));
        Assert.Empty(test.Run().GeneratedSources);
        var serilog = Test("public class C { }");
        serilog.TestState.AdditionalProjects["Serilog"].Sources.Add("namespace Serilog { public class Log { } }");
        serilog.TestState.AdditionalProjectReferences.Add("Serilog");
        Assert.Empty(serilog.Run().GeneratedSources);
    }

    [Fact]
    public void WhatAFriendHas_IsNotWrittenAgain()
    {
        foreach (var (friend, expected) in new[] { ("Test", 0), ("Elsewhere", 1) })
        {
            var test = WithSerilog("public class C { }");
            test.TestState.AssemblyName = "Test";
            test.TestState.AdditionalProjects["App"].Sources.Add($$"""
                [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("{{friend}}")]
                namespace PrivacyAnalyzers { internal static class SerilogRedaction { internal static readonly DataCategory Category = DataCategory.Name; } }
                """);
            test.TestState.AdditionalProjectReferences.Add("App");
            Assert.Equal(expected, test.Run().GeneratedSources.Count);
        }
    }

    [Fact]
    public void Typing_WritesNothingAgain()
    {
        var test = WithSerilog("public class C { }");
        test.TestState.Sources.Add(("/Other.cs", "class Other { int M() => 1; }"));
        var run = test.Run();
        Assert.Equal(SerilogFile, Assert.Single(run.GeneratedSources).Key);
        var edited = run.Edit("/Other.cs", "class Other { int M() => 2; }");
        Assert.Equal([IncrementalStepRunReason.Cached], edited.Reasons(TrackingNames.Interop));
        Assert.Equal([IncrementalStepRunReason.Cached], edited.Outputs);
        Assert.All(run.Values(TrackingNames.Interop), model => Assert.Empty(ObjectGraph.Impurities(model)));
    }

    [Fact]
    public void Files_AreTheSameEverywhere()
    {
        var first = WithCompliance("public class C { }").Run().GeneratedSources;
        Assert.Equal([ComplianceFile], first.Keys);
        Assert.Equal(first, WithCompliance("public class D { }").Run().GeneratedSources);
        Assert.All(first.Values, text => Assert.DoesNotContain('\r', text));
    }

    private static CSharpSourceGeneratorTest<PrivacyGenerator> WithSerilog(string source)
    {
        var test = new CSharpSourceGeneratorTest<PrivacyGenerator> { TestCode = Prelude + source, ReferenceAssemblies = ReferenceSet.Net100.AddFiles(ReferencePaths.Package("Serilog", "3.1.1", "lib/net7.0")) };

        // Built for an older framework: every project of the SDK leaves this out.
        test.DisabledDiagnostics.Add("CS1701");
        return test;
    }

    private static CSharpSourceGeneratorTest<PrivacyGenerator> WithCompliance(string source)
    {
        var test = new CSharpSourceGeneratorTest<PrivacyGenerator>();
        test.TestState.Sources.Add(("/Prelude.cs", Prelude));
        test.TestState.Sources.Add(("/Test.cs", "using System;\nusing PrivacyAnalyzers;\n" + source));
        test.TestState.AdditionalProjects[ComplianceStandIn.AssemblyName].Sources.Add(ComplianceStandIn.Source);
        test.TestState.AdditionalProjectReferences.Add(ComplianceStandIn.AssemblyName);
        return test;
    }
}
