using static PrivacyAnalyzers.Tests.Generation.Generation;

namespace PrivacyAnalyzers.Tests.Generation;

/// <summary>What the generated texts show. Canaries are planted in every personal member: none may come out.</summary>
public sealed class RedactionTests
{
    [Fact]
    public async Task Class_ShowsMasks() => Assert.Equal(
        "Customer { Id = 00000000-0000-0000-0000-000000000001, Email = c***@***.fr, Phone = null, BirthDate = 1980, Culture = fr, AcceptsLetter = True, Orders = [2] }",
        await TextOf("""
            [DataSubject(SubjectKind.Customer), PersonalData<Delivery>]
            public partial class Customer
            {
                public Guid Id { get; init; }
                [AlsoFor<Letter>] public required string Email { get; set; }
                public string? Phone { get; set; }
                public DateOnly? BirthDate { get; set; }
                [PersonalData<Delivery>(DataCategory.Health)] public string? Allergies { get; set; }
                [NotPersonalData("display language")] public string Culture { get; set; } = "fr";
                [ConsentCheck<Letter>] public bool AcceptsLetter { get; set; }
                public List<Order> Orders { get; } = [new(), new()];
            }
            public class Order { public int Id { get; set; } }
            public static class Program
            {
                public static string Main() => $"{new Customer { Id = new Guid("00000000-0000-0000-0000-000000000001"), Email = "canary@x.fr", BirthDate = new(1980, 2, 3), Allergies = "canary", AcceptsLetter = true }}";
            }
            """));

    [Theory]
    [InlineData("record")]
    [InlineData("sealed record")]
    [InlineData("record struct")]
    [InlineData("readonly record struct")]
    public async Task Record_ItsOwnTextIsRedacted(string kind) => Assert.Equal(
        "Letter1 { To = ***, Ratio = 1.5 } Letter1 { To = ***, Ratio = 1.5 }",
        await TextOf($$"""
            public partial {{kind.Replace("sealed ", "", StringComparison.Ordinal).Replace("readonly ", "", StringComparison.Ordinal)}} Letter1;
            {{(kind.Contains("sealed", StringComparison.Ordinal) ? "sealed" : kind.Contains("readonly", StringComparison.Ordinal) ? "readonly" : "")}} partial {{kind.Replace("sealed ", "", StringComparison.Ordinal).Replace("readonly ", "", StringComparison.Ordinal)}} Letter1([PersonalData<Delivery>] string To, double Ratio);
            public static class Program { public static string Main() { var letter = new Letter1("canary", 1.5); return letter + " " + letter.ToRedactedString(); } }
            """));

    [Fact]
    public async Task DerivedRecord_NotGenerated_KeepsTheBaseRedacted() => Assert.Equal(
        "Sub { To = ***, Extra = 1 } Letter1 { To = *** }",
        await TextOf("""
            public partial record Letter1([PersonalData<Delivery>] string To);
            public record Sub(string To, int Extra) : Letter1(To);
            public static class Program { public static string Main() { var letter = new Sub("canary", 1); return letter + " " + letter.ToRedactedString(); } }
            """));

    [Fact]
    public async Task DerivedRecords_EachRedacted() => Assert.Equal(
        "Leaf { Nick = ***, City = ***, Floor = 3 } Leaf { Nick = ***, City = ***, Floor = 3 }",
        await TextOf("""
            public abstract partial record Root([PersonalData<Delivery>] string Nick);
            public partial record Mid(string Nick, [PersonalData<Delivery>] string City) : Root(Nick);
            [PersonalDataCarrier] public sealed partial record Leaf(string Nick, string City, int Floor) : Mid(Nick, City);
            public static class Program { public static string Main() { Root letter = new Leaf("canary", "canary", 3); return letter + " " + letter.ToRedactedString(); } }
            """));

    [Fact]
    public async Task DerivedClass_OverridesTheBase() => Assert.Equal(
        "Employee { Badge = 7, Email = ***, Iban = *** } Manager",
        await TextOf("""
            public abstract partial class Person { public int Badge { get; set; } [PersonalData<Delivery>] public string Email { get; set; } = "canary"; }
            public partial class Employee : Person { [PersonalData<Delivery>] public string Iban { get; set; } = "canary"; }
            public partial class Manager : Employee { [PersonalData<Delivery>] public string Car { get; set; } = "canary"; public override string ToRedactedString() => "Manager"; }
            public static class Program { public static string Main() { Person a = new Employee { Badge = 7 }, b = new Manager(); return a + " " + b; } }
            """));

    [Fact]
    public async Task Struct_AndNullableStruct_Nested() => Assert.Equal(
        "Parcel { From = Spot { Latitude = *** }, To = null, Via = Spot { Latitude = *** } }",
        await TextOf("""
            public partial struct Spot { [PersonalData<Delivery>] public double Latitude; }
            public partial class Parcel { [PersonalData<Delivery>] public Spot From { get; set; } public Spot? To { get; set; } public Spot? Via { get; set; } = new Spot(); }
            public static class Program { public static string Main() => new Parcel().ToString(); }
            """));

    [Fact]
    public async Task ByCategory_AndTheStateSaysTheSame() => Assert.Equal(
        "Person { Email = j***@e***.com, Phone = ***42, Mobile = ***42, LastName = D***, Iban = ***0189, Postcode = 75***, Born = 1980, Seen = 203.0.113.0/24, SeenToo = 2001:db8:1::/48, Login = ***, Home = null, Nick = ***, Age = ***, Adult = *** } same 14",
        await TextOf("""
            public partial record Person
            {
                [PersonalData<Delivery>(DataCategory.EmailAddress)] public string Email { get; set; } = "jane.doe@example.com";
                [PersonalData<Delivery>(DataCategory.TelephoneNumber)] public string? Phone { get; set; } = "+33 6 12 34 56 42";
                [PersonalData<Delivery>(DataCategory.TelephoneNumber)] public long Mobile { get; set; } = 33612345642;
                [PersonalData<Delivery>] public string LastName { get; set; } = "Doe";
                [PersonalData<Delivery>] public string Iban { get; set; } = "FR7630006000011234567890189";
                [PersonalData<Delivery>(DataCategory.PhysicalAddress)] public string Postcode { get; set; } = "75002";
                [PersonalData<Delivery>(DataCategory.BirthDate)] public DateOnly? Born { get; set; } = new(1980, 2, 3);
                [PersonalData<Delivery>(DataCategory.OnlineIdentifier)] public System.Net.IPAddress Seen { get; set; } = System.Net.IPAddress.Parse("203.0.113.7");
                [PersonalData<Delivery>(DataCategory.OnlineIdentifier)] public string SeenToo { get; set; } = "2001:db8:1::7";
                [PersonalData<Delivery>(DataCategory.AccountIdentifier)] public Guid Login { get; set; } = Guid.NewGuid();
                [PersonalData<Delivery>(DataCategory.PhysicalAddress)] public string? Home { get; set; }
                [PersonalData<Delivery>((DataCategory)77)] public string Nick { get; set; } = "canary";
                [PersonalData<Delivery>(DataCategory.BirthDate)] public int Age { get; set; } = 45;
                [PersonalData<Delivery>(DataCategory.BirthDate)] public bool Adult { get; set; } = true;
                [PersonalData<Delivery>(DataCategory.Health)] public string Illness { get; set; } = "canary";
            }
            public static class Program
            {
                public static string Main()
                {
                    var state = new Person().ToRedactedState();
                    return new Person() + (state.ToString() == new Person().ToRedactedString() ? " same " : " other: " + state + " ") + state.Count;
                }
            }
            """));

    [Fact]
    public async Task State_OfDerivedAndNested_AndWrittenByHand() => Assert.Equal(
        "Employee: Badge = 7 Email = j***@e***.com Home = Place { City = *** } Car = null | Person: Badge = 7 Email = j***@e***.com | : Text = mine | told: A = 1 | Empty:",
        await TextOf("""
            public abstract partial class Person { public int Badge { get; set; } = 7; [PersonalData<Delivery>] public string Email { get; set; } = "jane.doe@example.com"; }
            public partial class Employee : Person { [PersonalData<Delivery>] public Place Home { get; set; } public Car? Car { get; set; } }
            public class Manager : Person { public string Secret { get; set; } = "canary"; }
            public partial record struct Place([PersonalData<Delivery>] string City) { public Place() : this("canary, town") { } }
            public partial class Car { [PersonalData<Delivery>] public string Plate = "canary"; }
            public partial class Mine { [PersonalData<Delivery>] public string A = "canary"; public string ToRedactedString() => "mine"; }
            public partial class Told : IRedactedMembers
            {
                [PersonalData<Delivery>] public string A = "canary";
                void IRedactedMembers.WriteRedactedMembers(RedactionWriter writer) { writer.Describe("told"); writer.Show("A", 1); }
            }
            public partial struct Empty { [PersonalData<Delivery>(DataCategory.Health)] public string? A; }
            public static class Program
            {
                private static string Of(IRedactable value) { var text = value.ToRedactedState().TypeName + ":"; foreach (var (name, shown) in value.ToRedactedState()) text += " " + name + " = " + (shown ?? "null"); return text; }
                public static string Main() => string.Join(" | ", Of(new Employee { Home = new() }), Of(new Manager()), Of(new Mine()), Of(new Told()), Of(new Empty()));
            }
            """));

    [Fact]
    public async Task CirclesEnd() => Assert.Equal(
        "Node { Name = c***, Next = Node { ... } }",
        await TextOf("""
            public partial class Node { [PersonalData<Delivery>] public string Name { get; set; } = "canary"; public Node? Next { get; set; } }
            public static class Program { public static string Main() { var node = new Node(); node.Next = node; return node.ToString(); } }
            """));

    [Fact]
    public async Task SensitiveCategories_AreLeftOutWhole() => Assert.Equal(
        "Patient { Count = 1 }",
        await TextOf("""
            public partial class Patient
            {
                public int Count { get; set; } = 1;
                [PersonalData<Delivery>(DataCategory.Health)] public List<string> Illnesses { get; } = ["canary"];
                [PersonalData<Delivery>(DataCategory.FreeText)] public string? Notes { get; set; }
                [PersonalData<Delivery>(DataCategory.Credential)] public byte[]? Secret { get; set; }
                [PersonalData<Delivery>(DataCategory.SocialSecurityNumber)] public string Nir { get; set; } = "canary";
                [PersonalData<Delivery>(DataCategory.CriminalRecord)] public bool Convicted { get; set; } = true;
                public string? Password { get; set; } = "canary";
            }
            public static class Program { public static string Main() => new Patient().ToString(); }
            """));

    [Fact]
    public async Task TextMadeFromAMarkedOne_DoesNotShow() => Assert.Equal(
        "Account { Email = ***, Normalized = *** } Person { Email = ***, Lower = *** }",
        await TextOf("""
            public partial record Account([PersonalData<Delivery>] string Email) { public string Normalized { get; } = Email.ToUpperInvariant(); }
            public partial class Person
            {
                public Person(string email) => (Email, Lower) = (email, email.ToLowerInvariant());
                [PersonalData<Delivery>] public string Email { get; }
                public string Lower { get; set; }
            }
            public static class Program { public static string Main() => new Account("canary") + " " + new Person("canary"); }
            """));

    [Fact]
    public async Task WhatNobodyMarked_IsShownOnlyIfItLooksHarmless() => Assert.Equal(
        "Line { LastName = ***, Sku = ***, Shown = A-1, Any = ***, Shape = ***, State = Open, Generic = ***, When = 2024-03-01T00:00:00.0000000, Nothing = null, Tags = [1] }",
        await TextOf("""
            public enum State { Open }
            public class Shape { public override string ToString() => "canary"; }
            public partial class Base<T> { [PersonalData<Delivery>] public string City = "canary"; public T? Generic { get; set; } }
            public partial class Line
            {
                [PersonalData<Delivery>(DataCategory.FreeText)] public string Note { get; set; } = "canary";
                public string LastName { get; set; } = "canary";
                public string Sku { get; set; } = "canary";
                [NotPersonalData("a product")] public string Shown { get; set; } = "A-1";
                public object Any { get; set; } = "canary";
                public Shape Shape { get; set; } = new();
                public State State { get; set; }
                public IEnumerable<string> Generic { get; set; } = ["canary"];
                public DateTime When { get; set; } = new(2024, 3, 1);
                public int? Nothing { get; set; }
                public string[] Tags { get; set; } = ["canary"];
                public string Computed => Note;
                public Action? Run { get; set; }
                private string Secret { get; set; } = "canary";
                internal string Inner { get; set; } = "canary";
                public string WriteOnly { set { } }
                public string this[int index] => Note;
                public static string Shared { get; set; } = "canary";
                public const string Constant = "canary";
            }
            public static class Program { public static string Main() => new Line().ToString(); }
            """));

    [Fact]
    public async Task GenericType_MembersOfUnknownType_AreMasked() => Assert.Equal(
        "Box { Value = ***, Number = ***, Nothing = null }",
        await TextOf("""
            public partial class Outer<TKey> where TKey : notnull
            {
                public partial record Box<T, TValue>([PersonalData<Delivery>] T Value, TValue Number, T Nothing) where TValue : struct;
            }
            public static class Program { public static string Main() => new Outer<int>.Box<string?, Guid>("canary", Guid.NewGuid(), null).ToString(); }
            """));

    [Fact]
    public async Task MarkOfTheType_CoversWhatItInherits() => Assert.Equal(
        "Customer { Code = ***, Id = 3 }",
        await TextOf("""
            public class Base { public string Code { get; set; } = "canary"; }
            [DataSubject, PersonalData<Delivery>] public partial class Customer : Base { public int Id { get; set; } = 3; }
            public static class Program { public static string Main() => new Customer().ToString(); }
            """));

    [Fact]
    public async Task UsersOwnText_IsLeftAlone() => Assert.Equal(
        "own plain own record { mine } explicit: by hand",
        await TextOf("""
            public partial class Plain { [PersonalData<Delivery>] public string A = "canary"; public override string ToString() => "own plain"; }
            public partial record Rec { [PersonalData<Delivery>] public string A = "canary"; public sealed override string ToString() => "own record"; }
            public partial record Print { [PersonalData<Delivery>] public string A = "canary"; protected virtual bool PrintMembers(System.Text.StringBuilder builder) { builder.Append("mine"); return true; } }
            public partial class Hand : IRedactable { [PersonalData<Delivery>] public string A = "canary"; string IRedactable.ToRedactedString() => "by hand"; }
            public static class Program { public static string Main() => new Plain() + " " + new Rec() + " " + new Print().ToString().Replace("Print ", "") + " explicit: " + new Hand(); }
            """));

    [Fact]
    public async Task NamesThatClash_AreWorkedAround() => Assert.Equal(
        "Odd { class = 1, builder = 2, redacting = 3, value0 = ***, Next = null } of Odd",
        await TextOf("""
            namespace @namespace.@event
            {
                public partial class @class<@int>
                {
                    public partial record @record
                    {
                        public partial class Odd
                        {
                            public int @class { get; set; } = 1;
                            public int builder { get; set; } = 2;
                            public int redacting { get; set; } = 3;
                            [PersonalData<Delivery>] public string value0 { get; set; } = "canary";
                            public Odd? Next { get; set; }
                            private int ToRedactedString { get; set; }
                            private void AppendRedactedMembers() { }
                            private class System { }
                            private class IRedactable { }
                        }
                    }
                }
            }
            public static class Program { public static string Main() => new @namespace.@event.@class<int>.@record.Odd() + " of " + nameof(@namespace.@event.@class<int>.@record.Odd); }
            """));

    [Fact]
    public async Task BaseThatCannotBeOverridden_IsHidden() => Assert.Equal(
        "B { X = *** } C { X = *** } base",
        await TextOf("""
            public class A { public string ToRedactedString() => "base"; }
            public partial class B : A { [PersonalData<Delivery>] public string X = "canary"; }
            public class Sealed { public sealed override string ToString() => "base"; }
            public partial class C : Sealed { [PersonalData<Delivery>] public string X = "canary"; }
            public static class Program { public static string Main() => ((IRedactable)new B()).ToRedactedString() + " " + new C().ToRedactedString() + " " + new C(); }
            """));

    [Fact]
    public async Task TypeNestedInItsOwnBase_HidesNothing() => Assert.Equal(
        "Inner { X = ***, Next = null, Y = *** }",
        await TextOf("""
            public partial class Outer
            {
                [PersonalData<Delivery>] public string X = "canary";
                public Outer? Next { get; set; }
                public partial class Inner : Outer { [PersonalData<Delivery>] public string Y = "canary"; }
            }
            public static class Program { public static string Main() => new Outer.Inner().ToString(); }
            """));

    [Fact]
    public async Task PartsInSeveralFiles_RedirectedMarks_AndTheGlobalNamespace()
    {
        var test = Test("public partial record Person([property: PersonalData<Delivery>] string Nick); public static class Program { public static string Main() => new Person(\"canary\").ToString(); }");
        test.TestState.Sources.Add("using PrivacyAnalyzers; public partial record Person { [field: PersonalData<Delivery>] public string City { get; set; } = \"canary\"; }");
        await test.RunAsync();
        var run = test.Run();
        Single(run);
        Assert.Equal("Person { Nick = ***, City = *** }", Call(run));
    }

    [Fact]
    public async Task ConfiguredMarks_Mask()
    {
        const string Source = """
            public sealed class SensitiveAttribute : Attribute { }
            public partial class Line { [PersonalData<Delivery>] public string City = "canary"; [Sensitive] public int Sku = 7; public int Code = 1; }
            public static class Program { public static string Main() => new Line().ToString(); }
            """;
        var test = Test(Source);
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nprivacy.personal_data_attributes = SensitiveAttribute\n"));
        await test.RunAsync();
        Assert.Equal("Line { City = ***, Sku = ***, Code = 1 }", Call(test.Run()));
        Assert.Equal("Line { City = ***, Sku = 7, Code = 1 }", Call(Run(Source)));
    }

    [Fact]
    public async Task DebuggerDisplay_NamesAMethodThatIsThere() => Assert.Equal(
        "{ToRedactedString(),nq}|{Mine}",
        await TextOf("""
            public partial class A { [PersonalData<Delivery>] public string X = "canary"; }
            [System.Diagnostics.DebuggerDisplay("{Mine}")] public partial class B { [PersonalData<Delivery>] public string X = "canary"; public int Mine; }
            public static class Program
            {
                private static string Of(Type type) => ((System.Diagnostics.DebuggerDisplayAttribute)type.GetCustomAttributes(typeof(System.Diagnostics.DebuggerDisplayAttribute), false)[0]).Value!;
                public static string Main() => typeof(A).GetMethod("ToRedactedString", Type.EmptyTypes) is null ? "" : Of(typeof(A)) + "|" + Of(typeof(B));
            }
            """));

    [Fact]
    public async Task AnyCulture_SameText()
    {
        const string Source = """
            [DataSubject] public partial class Item { public int Id { get; set; } = -1234; [PersonalData<Delivery>] public string City = "canary"; public double Ratio = -1.5; public decimal Price = 1234.5m; public DateTimeOffset At = new(2024, 3, 1, 0, 0, 0, TimeSpan.FromHours(3)); public TimeSpan For = TimeSpan.FromMinutes(90); public char Letter = 'i'; }
            public static class Program
            {
                public static string Main()
                {
                    System.Globalization.CultureInfo.CurrentCulture = new("tr-TR") { NumberFormat = { NegativeSign = "minus" } };
                    return new Item() + " " + new Item().GetSubjectId().Key;
                }
            }
            """;
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            Assert.Equal("Item { Id = -1234, City = ***, Ratio = -1.5, Price = 1234.5, At = 2024-03-01T00:00:00.0000000+03:00, For = 01:30:00, Letter = i } -1234", await TextOf(Source));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
