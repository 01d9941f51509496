using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PrivacyAnalyzers.Generation;
using PrivacyAnalyzers.Generation.Emission;
using PrivacyAnalyzers.Generation.Model;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>Models are values: pure, and equal when they say the same.</summary>
public sealed class ModelTests
{
    private const string Source = """
        [DataSubject, PersonalData<Delivery>] public partial class Customer
        {
            [Obsolete] public int Old { get; set; }
            [System.ComponentModel.DataAnnotations.Key] public Guid Id { get; set; }
            [AlsoFor<Letter>] public string City { get; set; } = "";
            public List<string> Tags { get; } = [];
            public partial struct Inner<T> { [PersonalData<Delivery>] public T Value; }
        }
        public partial record Derived : Root { [PersonalData<Delivery>] public string A { get; set; } = ""; }
        [PersonalDataStore] public partial class Context { public List<Customer> Customers { get; } = []; }
        public abstract partial record Root([PersonalData<Letter>] string Nick);
        """;

    [Fact]
    public void Guard_SeesABadModel()
    {
        var tree = CSharpSyntaxTree.ParseText("class C { }");
        var compilation = CSharpCompilation.Create("bad", [tree]);
        var symbol = compilation.GetTypeByMetadataName("C")!;
        object[] bad = [symbol, tree.GetRoot(), Location.Create(tree, default), compilation, tree, (Func<int>)(() => 1)];
        Assert.All(bad, held =>
        {
            Assert.NotEmpty(ObjectGraph.Impurities(new { Name = "C", Deep = new { List = new List<object> { 1, held } } }));
            Assert.NotEmpty(ObjectGraph.Impurities(new Hidden(held)));
            Assert.NotEmpty(ObjectGraph.Impurities(EquatableArray<Held>.From([new Held(held)])));
        });
        Assert.Empty(ObjectGraph.Impurities(new { Name = "C", Deep = new { List = new List<object> { 1, "2" } } }));
    }

    [Fact]
    public void EveryStep_GivesPureValues()
    {
        var run = Generation.Run(Source);
        foreach (var step in new[] { TrackingNames.Reading, TrackingNames.Models, TrackingNames.ConfiguredModels, TrackingNames.Configuration, TrackingNames.Stores })
        {
            Assert.NotEmpty(run.Values(step));
            Assert.All(run.Values(step).Where(model => model is not null), model => Assert.Empty(ObjectGraph.Impurities(model)));
        }
    }

    [Fact]
    public void SameSource_EqualModels_AndSameBytes()
    {
        GeneratedModel[] first = Models(Source), second = Models(Source);
        Assert.Equal(4, first.Length);
        Assert.Equal(first, second);
        Assert.Equal(first.Select(model => model.GetHashCode()), second.Select(model => model.GetHashCode()));
        Assert.Equal(first.Select(TypeEmitter.Emit), second.Select(TypeEmitter.Emit));
        Assert.All(first.Select(TypeEmitter.Emit), text => Assert.DoesNotContain('\r', text));
    }

    [Fact]
    public void DifferentModels_AreNotEqual()
    {
        var changed = Models(Source.Replace("<Letter>]", "<Letter>, NotPersonalData(\"\")]", StringComparison.Ordinal));
        Assert.NotEqual(Models(Source), changed);
        Assert.NotEqual(EquatableArray<string>.From(["a"]), EquatableArray<string>.From(["a", "b"]));
        Assert.NotEqual(EquatableArray<string>.From(["a", "b"]), EquatableArray<string>.From(["b", "a"]));
        Assert.Equal(default, EquatableArray<string>.From([]));
    }

    [Fact]
    public void OrderOfFiles_ChangesNothing()
    {
        string[] files = ["public partial class A { [PersonalData<Delivery>] public string X = \"\"; }", "public partial class A { public string Y = \"\"; }", "[DataSubject] public partial class B : A { public int Id { get; set; } }"];
        string[][] orders = [[files[0], files[1], files[2]], [files[2], files[1], files[0]]];
        var texts = orders.Select(order =>
        {
            var test = Generation.Test("");
            test.TestState.Sources.AddRange(order.Select((file, i) => ("/" + Array.IndexOf(files, file) + ".cs", "using PrivacyAnalyzers;\n" + file)));
            return test.Run().GeneratedSources;
        }).ToList();
        Assert.Equal(texts[0], texts[1]);
    }

    [Fact]
    public void AnotherPurpose_ChangesTheData_AndLeavesTheText()
    {
        GeneratedModel[] first = Models(Source), second = Models(Source.Replace("PersonalData<Letter>", "PersonalData<Delivery>", StringComparison.Ordinal));
        Assert.All(first, model => Assert.NotNull(model.Data));
        Assert.NotEqual(first.Select(model => model.Data), second.Select(model => model.Data));
        Assert.Equal(first.Select(model => model.Text), second.Select(model => model.Text));
    }

    private static GeneratedModel[] Models(string source) =>
        [.. Generation.Run(source).Values(TrackingNames.Models).Cast<GeneratedModel>().OrderBy(model => model.Text.Frame.HintName, StringComparer.Ordinal)];

    private sealed class Hidden(object held)
    {
        public override string ToString() => "Hidden " + held.GetType();
    }

    private sealed record Held(object Value);
}
