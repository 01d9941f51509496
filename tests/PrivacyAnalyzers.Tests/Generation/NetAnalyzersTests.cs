namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>A user who turns on every analyzer of the SDK hears nothing of generated code, nor of their own because of it.</summary>
public sealed class NetAnalyzersTests
{
    private const string Source = """
        namespace Shop
        {
            public readonly record struct CustomerId(Guid Value);
            [DataSubject(SubjectKind.Customer), PersonalData<Delivery>]
            public partial class Customer
            {
                public CustomerId Id { get; init; }
                [AlsoFor<Letter>] public string Email { get; set; } = "";
                [NotPersonalData("code")] public double Ratio { get; set; }
                public Customer? Sponsor { get; set; }
                public Address? Home { get; set; }
                public System.Collections.Immutable.ImmutableArray<string> Tags { get; set; } = [];
                public IReadOnlyList<Address> Others { get; } = [];
            }
            public sealed partial class Vip : Customer { [PersonalData<Delivery>] public string? Phone { get; set; } }
            public partial record Address([PersonalData<Delivery>] string Street);
            public partial record struct Spot([PersonalData<Delivery>] double Latitude, DayOfWeek Day);
            [DataSubject] public partial class Composite { [SubjectKey] public string Tenant { get; set; } = ""; [SubjectKey] public int Number { get; set; } }
            [PersonalDataStore] public partial class ShopContext { public List<Customer> Customers { get; } = []; public List<Composite> Composites { get; } = []; }
            public partial class Box<T> { [PersonalData<Delivery>] public T? Value { get; set; } private int ToRedactedString { get; } = 1; public int Sum() => ToRedactedString; }
        }
        """;

    [Fact]
    public async Task AnalysisModeAll_HearsNothing()
    {
        var run = Generation.Run(Source);
        Assert.Equal(8, run.GeneratedSources.Count);
        Assert.Empty(await NetAnalyzers.FoundBecauseOf(run));
    }
}
