using Microsoft.CodeAnalysis;
using PrivacyAnalyzers.Generation;
using PrivacyAnalyzers.Verification;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>What an edit re-runs: the reason of every named step, one edit at a time.</summary>
public sealed class CacheTests
{
    private const string Using = "using PrivacyAnalyzers;\n";
    private const string Customer = "[DataSubject, PersonalData<Delivery>] public partial class Customer { public int Id { get; set; } public string City { get; set; } = \"\"; }\n";
    private const string Order = "public partial class Order { [PersonalData<Delivery>] public string Note { get; set; } = \"\"; [PersonalData<Delivery>] public string Other { get; set; } = \"\"; }\n";
    private const string Plain = "public class Plain { public int Sum(int a) => a; }\n";

    [Theory]
    [InlineData("/Plain.cs", "=> a;", "=> a + 1;")]
    [InlineData("/Plain.cs", "=> a;", "=> a +;")]
    [InlineData("/Order.cs", "{ x(); }", "{ x(); var all = new { A = 1 }; foreach (var one in all }")]
    [InlineData("/Order.cs", "{ y(); }", "{ y(); /* comment */ int Inner() => 1; }")]
    [InlineData("/Order.cs", "{ return null!; }", "{ return new(); }")]
    [InlineData("/Order.cs", "{ x(); }", "{ var tree = \"[PersonalData<Delivery>]\"; }")]
    public void Body_Typed_ReadsNothing(string file, string before, string after)
    {
        var order = Order.Replace("{ [", "{ private void M() { x(); } private Order(int a) : base() { y(); } public static Order operator +(Order a, Order b) { return null!; } [", StringComparison.Ordinal);
        var run = Start(order);
        var source = Using + (file == "/Plain.cs" ? Plain : order);
        var edited = run.Edit(file, source.Replace(before, after, StringComparison.Ordinal));
        Assert.NotEqual(source, source.Replace(before, after, StringComparison.Ordinal));
        Assert.Equal([Unchanged], edited.Reasons(TrackingNames.Stamp));
        Assert.Same(Assert.Single(run.Values(TrackingNames.Reading)), Assert.Single(edited.Values(TrackingNames.Reading)));
        Verify(edited, Cached, Cached);
    }

    [Theory]
    [InlineData("=> a", "\n#nullable disable\n=> a")]
    [InlineData("(int a)", "(int a = 1)")]
    [InlineData("int Sum", "int Sums")]
    [InlineData("=> a;", ";")]
    [InlineData("=> a;", "{ return a; }")]
    [InlineData("=> a;", "{ return a;")]
    [InlineData("public class", "/// <summary>New.</summary>\npublic class")]
    public void Declaration_Typed_ReadsAgain(string before, string after)
    {
        var run = Start();
        var edited = run.Edit("/Plain.cs", Using + Plain.Replace(before, after, StringComparison.Ordinal));
        Assert.Equal([Modified], edited.Reasons(TrackingNames.Stamp));
        Assert.NotSame(Assert.Single(run.Values(TrackingNames.Reading)), Assert.Single(edited.Values(TrackingNames.Reading)));
        Verify(edited, Cached, Cached);
    }

    [Fact]
    public void NoEdit_NothingRuns()
    {
        var run = Start().RunAgain();
        Verify(run, Cached, Cached);
    }

    [Fact]
    public void Body_Elsewhere() => Verify(Start().Edit("/Plain.cs", Using + Plain.Replace("=> a", "=> a + 1", StringComparison.Ordinal)), Cached, Cached);

    [Fact]
    public void Body_InTheType_OfAMemberThatIsNotShown()
    {
        var run = Start(Order.Replace("{ [", "{ private int Sum(int a) => a; [", StringComparison.Ordinal));
        Verify(run.Edit("/Order.cs", Using + Order.Replace("{ [", "{ private int Sum(int a) => a + 1; [", StringComparison.Ordinal)), Cached, Cached);
    }

    [Fact]
    public void Comment_InTheType() => Verify(Start().Edit("/Order.cs", Using + "// New.\n" + Order), Cached, Cached);

    [Fact]
    public void UnrelatedType_Added() => Verify(Start().Edit("/Plain.cs", Using + Plain + "public class More { }\n"), Cached, Cached);

    [Fact]
    public void UnrelatedFile_Added() => Verify(Start().Edit("/More.cs", "public partial class More { }\n"), Cached, Cached);

    [Fact]
    public void MarkOfAnotherKind_OnAMethod_Added() =>
        Verify(Start().Edit("/Plain.cs", Using + Plain.Replace("int a", "[ProcessesFor<Delivery>] int a", StringComparison.Ordinal)), Cached, Cached);

    [Fact]
    public void OneMark_Changed_ReachesOneType() => Verify(
        Start().Edit("/Order.cs", Using + Order.Replace("PersonalData<Delivery>] public string Note", "PersonalData<Delivery>(DataCategory.Health)] public string Note", StringComparison.Ordinal)),
        Cached, Modified);

    [Fact]
    public void Purpose_OfOneMark_ReachesOneType() => Verify(
        Start().Edit("/Order.cs", Using + Order.Replace("PersonalData<Delivery>] public string Note", "PersonalData<Letter>] public string Note", StringComparison.Ordinal)),
        Cached, Modified);

    [Fact]
    public void TypeInAnotherFile_Moved_WritesNothing() => Verify(Start().Edit("/Prelude.cs", "// Moved.\n" + Generation.Prelude), Cached, Cached);

    [Fact]
    public void MarkedType_Removed() => Verify(Start().Edit("/Order.cs", "// Nothing left.\n"), Cached, Removed);

    [Fact]
    public void MarkedType_Added() => Verify(Start().Edit("/New.cs", Using + Order.Replace("Order", "Newer", StringComparison.Ordinal)), Cached, Cached, New);

    [Fact]
    public void Types_ChangePlaces_WithinAFile()
    {
        var second = Order.Replace("Order", "Second", StringComparison.Ordinal);
        var run = Start(Order + second);
        var moved = run.Edit("/Order.cs", Using + second + Order);
        Verify(moved, Cached, Cached, Cached);
        Assert.Equal(run.GeneratedSources, moved.GeneratedSources);
    }

    // In one list, all that follow it would be.
    [Fact]
    public void OneAmongMany_Added_WritesFewAgain()
    {
        var many = string.Concat(Enumerable.Range(0, 60).Select(i => Order.Replace("Order", "Order" + i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));
        var edited = Start(many).Edit("/Order.cs", Using + many + Order.Replace("Order", "Order30x", StringComparison.Ordinal));
        Assert.InRange(edited.Outputs.Count(reason => reason is Modified or New), 1, 3);
    }

    [Fact]
    public void UnmarkedType_Moved_WithinAFile()
    {
        const string Between = "public class Between { }\n";
        Verify(Start(Between + Order).Edit("/Order.cs", Using + Order + Between), Cached, Cached);
    }

    [Fact]
    public void BaseInAnotherFile_Changed_ReachesWhatDerives()
    {
        var run = Start(Order.Replace("class Order", "class Order : Plain", StringComparison.Ordinal));
        Verify(run.Edit("/Plain.cs", Using + Plain.Replace("{", "{ public int Added { get; set; }", StringComparison.Ordinal)), Cached, Modified);
    }

    private static GeneratorRun Start(string order = Order)
    {
        var test = new CSharpSourceGeneratorTest<PrivacyGenerator>();
        test.TestState.Sources.Add(("/Prelude.cs", Generation.Prelude));
        test.TestState.Sources.Add(("/Customer.cs", Using + Customer));
        test.TestState.Sources.Add(("/Order.cs", Using + order));
        test.TestState.Sources.Add(("/Plain.cs", Using + Plain));
        return test.Run();
    }

    /// <param name="run">The run after the edit.</param>
    /// <param name="reasons">Why each type was read, and then written.</param>
    private static void Verify(GeneratorRun run, params IncrementalStepRunReason[] reasons)
    {
        Assert.Equal(reasons.Order(), Reasons(run, TrackingNames.Models));
        Assert.All(run.Reasons(TrackingNames.Configuration), reason => Assert.True(reason is Unchanged or Cached, reason.ToString()));
        Assert.Equal(reasons.Order(), Reasons(run, TrackingNames.ConfiguredModels));
        // The export writer is written once.
        Assert.Equal(reasons.Append(Cached).Order(), run.Outputs.Order());
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRun run, string step) => run.Result.TrackedSteps[step].SelectMany(ran => ran.Outputs).Select(output => output.Reason).Order();
}
