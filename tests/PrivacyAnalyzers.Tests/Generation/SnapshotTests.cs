using System.Runtime.CompilerServices;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>Generated files, kept to be read: a change of what users see in their projects is a change in review.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void DataSubject() => Verify("Customer.txt", """
        namespace Shop
        {
            [DataSubject(SubjectKind.Customer), PersonalData<Delivery>]
            public partial class Customer
            {
                public Guid Id { get; init; }
                [AlsoFor<Letter>] public required string Email { get; set; }
                public DateOnly? BirthDate { get; set; }
                public Address? Home { get; set; }
                [PersonalData<Delivery>(DataCategory.Health)] public string? Allergies { get; set; }
                [NotPersonalData("display language")] public string Culture { get; set; } = "fr";
                [ConsentCheck<Letter>] public bool AcceptsLetter { get; private set; }
                public List<Order> Orders { get; } = [];
            }
            public class Order { public int Id { get; set; } }
            public class Address { public string City { get; set; } = ""; }
        }
        """);

    [Fact]
    public void NestedRecord() => Verify("Address.txt", """
        public partial class Shop<TKey>
        {
            public partial record Address([PersonalData<Delivery>] string Street, [PersonalData<Delivery>] string? Slot, TKey Zone);
        }
        """);

    [Fact]
    public void Data() => Verify("Person.txt", """
        namespace Shop
        {
            [DataSubject(SubjectKind.Customer)]
            public partial class Person
            {
                public int Id { get; init; }
                [PersonalData<Delivery>] public required string Email { get; init; }
                [PersonalData<Delivery>(DataCategory.BirthDate, Erasure = ErasureMethod.Generalize)] public DateOnly? Born { get; set; }
                [PersonalData<Letter>] public List<string> Interests { get; } = [];
                [PersonalData<Delivery>] public Person? Spouse { get; set; }
            }
        }
        """);

    private static void Verify(string name, string source, [CallerFilePath] string path = "")
    {
        var text = Generation.Single(Generation.Run(source));
        var file = Path.Combine(Path.GetDirectoryName(path)!, "Snapshots", name);
        if (Environment.GetEnvironmentVariable("PRIVACY_WRITE_GOLDEN") is { Length: > 0 })
            File.WriteAllText(file, text);

        Assert.True(File.Exists(file) && File.ReadAllText(file) == text, file + " should be:\n" + text);
    }
}
