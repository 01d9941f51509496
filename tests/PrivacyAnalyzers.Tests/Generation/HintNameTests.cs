namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>The names of generated files: readable, told apart by file systems that look at no case, short, and of many lengths (decision 0050).</summary>
public sealed class HintNameTests
{
    [Fact]
    public void Name_IsTheTypeAndANumber_TheSameEverywhere() => Assert.Equal("Shop.Customer.a48615019.g.cs", Assert.Single(Names("namespace Shop { public partial class Customer { [PersonalData<Delivery>] public string A { get; set; } = \"\"; } }")));

    [Fact]
    public void NamesThatDifferInCaseOnly_DifferInTheirNumbers()
    {
        var names = Names("public partial class Order { [PersonalData<Delivery>] public string A { get; set; } = \"\"; } public partial class order { [PersonalData<Delivery>] public string A { get; set; } = \"\"; } public partial class Order<T> { [PersonalData<Delivery>] public string A { get; set; } = \"\"; }");
        Assert.Equal(3, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void LongName_IsCut()
    {
        var name = Assert.Single(Names("namespace " + string.Join('.', Enumerable.Repeat("Department", 30)) + " { public partial class Customer { [PersonalData<Delivery>] public string A { get; set; } = \"\"; } }"));
        Assert.InRange(name.Length, 120, 134);
    }

    /// <summary>What the driver compares at each keystroke: of names that are equally long otherwise, few are.</summary>
    [Fact]
    public void NamesOfEquallyLongTypes_HaveManyLengths()
    {
        var names = Names(string.Concat(Enumerable.Range(100, 64).Select(i => "public partial class C" + i + " { [PersonalData<Delivery>] public string A { get; set; } = \"\"; }\n")));
        Assert.Equal(64, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names.GroupBy(name => name.Length), sameLength => Assert.InRange(sameLength.Count(), 1, 16));
    }

    private static List<string> Names(string source) => [.. Generation.Run(source).GeneratedSources.Keys.Where(name => !Generation.IsJson(name))];
}
