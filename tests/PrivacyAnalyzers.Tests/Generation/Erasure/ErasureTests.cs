namespace PrivacyAnalyzers.Tests.Generation.Erasure;

/// <summary>Generated erasure, run: after it, nothing of what was planted is left.</summary>
public sealed class ErasureTests
{
    private const string Values = """
        public static class Given
        {
            public static ErasureValues Values() => new(new byte[32], DateTimeOffset.UnixEpoch);
            public static string Show(object? value) => value switch { null => "null", string text => text.Length == 32 ? "pseudonym" : "'" + text + "'", IFormattable known => known.ToString(null, System.Globalization.CultureInfo.InvariantCulture), _ => value.ToString()! };
        }

        """;

    [Fact]
    public async Task Methods() => Assert.Equal(
        "null pseudonym pseudonym 'gone' 01/01/1984 '203.0.113.0' '75' 48.9 0 '' 'fr'",
        await Erased("""
            [DataSubject, PersonalData<Delivery>] public partial class Customer
            {
                public int Id { get; set; } = 7;
                public string? Nick { get; set; } = "canary";
                public required string Email { get; set; }
                [PersonalData<Delivery>(Erasure = ErasureMethod.Pseudonymize)] public string? Login { get; set; } = "canary";
                [PersonalData<Delivery>(Erasure = ErasureMethod.Replace, Replacement = "gone")] public string Name { get; set; } = "canary";
                [PersonalData<Delivery>(DataCategory.BirthDate, Erasure = ErasureMethod.Generalize)] public DateOnly Birth { get; set; } = new(1984, 7, 14);
                [PersonalData<Delivery>(DataCategory.OnlineIdentifier, Erasure = ErasureMethod.Generalize)] public string Ip { get; set; } = "203.0.113.77";
                [PersonalData<Delivery>(DataCategory.PhysicalAddress, Erasure = ErasureMethod.Generalize)] public string PostalCode { get; set; } = "75011";
                [PersonalData<Delivery>(DataCategory.Location, Erasure = ErasureMethod.Generalize)] public double Latitude { get; set; } = 48.8566;
                public int Shoe { get; set; } = 41;
                [PersonalData<Delivery>(Erasure = ErasureMethod.Clear)] public string Note { get; set; } = "canary";
                [NotPersonalData("language")] public string Culture { get; set; } = "fr";
            }
            """, """
            var c = new Customer { Email = "canary" };
            c.Erase(Given.Values());
            return string.Join(" ", new object?[] { c.Nick, c.Email, c.Login, c.Name, c.Birth, c.Ip, c.PostalCode, c.Latitude, c.Shoe, c.Note, c.Culture }.Select(Given.Show)) + (c.Id == 7 ? "" : "!");
            """));

    [Fact]
    public async Task WhatTheLanguageDoesNotLetCodeWrite() => Assert.Equal(
        "pseudonym null '' pseudonym null pseudonym null",
        await Erased("""
            public abstract class Root { [PersonalData<Delivery>] public string Private { get; private set; } = "canary"; }
            public partial class Person : Root
            {
                public Person(string first) { _readOnly = first; _custom = first; }
                [PersonalData<Delivery>] public string Init { get; init; } = "canary";
                [PersonalData<Delivery>] public string? GetOnly { get; } = "canary";
                [PersonalData<Delivery>(Erasure = ErasureMethod.Clear)] private readonly string _readOnly;
                private string? _custom;
                [PersonalData<Delivery>] public string? Custom => _custom;
                [PersonalData<Letter>] public string Semi { get => field; init => field = value.Trim(); } = "canary";
                [PersonalData<Letter>] public string? Half { get { return field; } private set; } = "canary";
                public string ReadOnly => _readOnly;
            }
            """, """
            var p = new Person("canary");
            p.Erase(Given.Values());
            return string.Join(" ", new object?[] { p.Init, p.GetOnly, p.ReadOnly, p.Private, p.Custom, p.Semi, p.Half }.Select(Given.Show));
            """));

    [Fact]
    public async Task Records_AndStructs() => Assert.Equal(
        "pseudonym null 2 | pseudonym 0 | null | '' 0 | canary",
        await Erased("""
            public partial record Address([PersonalData<Delivery>] string Street, [PersonalData<Delivery>] string? Door, int Floor);
            public readonly partial record struct Spot([PersonalData<Delivery>] string City, [PersonalData<Delivery>] double Latitude);
            public readonly partial struct Fixed { public Fixed(string? text) => Text = text; [PersonalData<Delivery>] public string? Text { get; } }
            public partial struct Open { [PersonalData<Delivery>(Erasure = ErasureMethod.Clear)] public string Text; [PersonalData<Delivery>] public int Number { get; set; } }
            """, """
            var address = new Address("canary", "canary", 2);
            address.Erase(Given.Values());
            var first = new Spot("canary", 1.5);
            var spot = first.Erase(Given.Values());
            var erased = new Fixed("canary").Erase(Given.Values());
            var open = new Open { Text = "canary", Number = 3 }.Erase(Given.Values());
            return Given.Show(address.Street) + " " + Given.Show(address.Door) + " " + address.Floor + " | " + Given.Show(spot.City) + " " + Given.Show(spot.Latitude) + " | " + Given.Show(erased.Text)
                + " | " + Given.Show(open.Text) + " " + open.Number + " | " + first.City;
            """));

    [Fact]
    public async Task Collections_AndCarriers() => Assert.Equal(
        "0 0 0 0 0 True pseudonym pseudonym pseudonym,pseudonym pseudonym pseudonym null '' kept canary",
        await Erased("""
            public partial class Address { [PersonalData<Delivery>] public string City { get; set; } = "canary"; }
            public partial struct Spot { [PersonalData<Delivery>] public string City { get; set; } }
            public class Foreign { public string Text = "canary"; }
            public class Order { public int Id { get; set; } public string Text { get; set; } = "canary"; }
            [DataSubject, PersonalData<Delivery>] public partial class Customer
            {
                public int Id { get; set; }
                public List<string> Tags { get; } = ["canary"];
                public string[] Phones { get; set; } = ["canary"];
                public IReadOnlyList<string> Seen { get; } = ["canary"];
                public Dictionary<string, string> Notes { get; set; } = new() { ["a"] = "canary" };
                public System.Collections.Immutable.ImmutableArray<string> Frozen { get; init; } = ["canary"];
                public IDictionary<string, string>? Bag { get; set; } = new Dictionary<string, string> { ["a"] = "canary" };
                public Address Home { get; } = new();
                public Address? Work { get; set; } = new();
                public List<Address> Others { get; } = [new(), new()];
                public Dictionary<string, Address> ByName { get; } = new() { ["x"] = new() };
                public Spot[] Spots { get; } = [new Spot { City = "canary" }];
                public Foreign? Foreign { get; set; } = new();
                [PersonalData<Delivery>(Erasure = ErasureMethod.Clear)] public Spot Place { get; set; } = new Spot { City = "canary" };
                [NotPersonalData("a list of the shop")] public List<string> Kept { get; } = ["kept"];
                public List<Order> Orders { get; } = [new()];
            }
            """, """
            var c = new Customer();
            var seen = c.Seen; var home = c.Home; var work = c.Work;
            c.Erase(Given.Values());
            return c.Tags.Count + " " + c.Phones.Length + " " + c.Seen.Count + " " + c.Notes.Count + " " + c.Frozen.Length + " " + (c.Bag is null)
                + " " + Given.Show(home.City) + " " + Given.Show(work!.City) + " " + string.Join(",", c.Others.Select(o => Given.Show(o.City))) + " " + Given.Show(c.ByName["x"].City) + " " + Given.Show(c.Spots[0].City)
                + " " + Given.Show(c.Foreign) + " " + Given.Show(c.Place.City ?? "") + " " + c.Kept[0] + " " + c.Orders[0].Text;
            """));

    [Fact]
    public async Task Inheritance_EachLevelOnce() => Assert.Equal(
        "True True pseudonym pseudonym",
        await Erased("""
            public abstract partial class Person { [PersonalData<Delivery>] public virtual string Email { get; set; } = "canary"; [PersonalData<Delivery>] private string _hidden = "canary"; public string Hidden => _hidden; }
            public partial class Employee : Person { public override string Email { get; set; } = "canary"; [PersonalData<Delivery>] public string Iban { get; set; } = "canary"; }
            """, """
            var e = new Employee();
            using var values = Given.Values();
            e.Erase(values);
            var expected = Given.Values().Pseudonym("Person.Email", "canary");
            var once = e.Email == expected;
            ((IErasable)e).Erase(values);
            return once + " " + (e.Email == expected) + " " + Given.Show(e.Iban) + " " + Given.Show(e.Hidden);
            """));

    [Fact]
    public async Task ErasedAgain_UnderAnotherKey_WhatWasReplacedStays_AndWhatIsNewGoes() => Assert.Equal(
        "True True True pseudonym",
        await Erased("""
            public partial class Person
            {
                [PersonalData<Delivery>] public string Email { get; set; } = "canary";
                [PersonalData<Delivery>] public Guid Account { get; set; } = Guid.NewGuid();
                [PersonalData<Delivery>(Erasure = ErasureMethod.Pseudonymize), System.ComponentModel.DataAnnotations.MaxLength(12)] public byte[]? Device { get; set; } = [1, 2, 3];
                [PersonalData<Delivery>] public string Name { get; set; } = "canary";
            }
            """, """
            var p = new Person();
            using (var values = Given.Values()) { p.Erase(values); }
            var (email, account, device) = (p.Email, p.Account, Convert.ToHexString(p.Device!));
            p.Name = "somebody who came back";
            var key = new byte[32];
            key[0] = 1;
            using (var values = new ErasureValues(key, DateTimeOffset.UnixEpoch)) { p.Erase(values); }
            return (p.Email == email) + " " + (p.Account == account) + " " + (Convert.ToHexString(p.Device!) == device) + " " + Given.Show(p.Name);
            """));

    [Fact]
    public async Task Circles_End() => Assert.Equal(
        "pseudonym pseudonym pseudonym",
        await Erased("""
            public partial class Node { [PersonalData<Delivery>] public string Name { get; set; } = "canary"; public Node? Next { get; set; } public Leaf? Leaf { get; set; } }
            public partial class Leaf { [PersonalData<Delivery>] public string Text { get; set; } = "canary"; public Node? Owner { get; set; } }
            """, """
            var node = new Node { Leaf = new() };
            node.Next = new Node { Next = node };
            node.Leaf.Owner = node.Next;
            node.Erase(Given.Values());
            return Given.Show(node.Name) + " " + Given.Show(node.Next.Name) + " " + Given.Show(node.Leaf.Text);
            """));

    [Fact]
    public async Task Generic_Nested_AndPartial() => Assert.Equal(
        "0 null pseudonym pseudonym",
        await Erased("""
            public partial class Outer<TKey> where TKey : struct
            {
                public partial class Box<T> { [PersonalData<Delivery>] public T? Value { get; set; } [PersonalData<Delivery>] public TKey Key { get; init; } }
                public partial class Box<T> { [PersonalData<Letter>] public string Other { get; init; } = "canary"; [PersonalData<Letter>] public string GetOnly { get; } = "canary"; }
            }
            """, """
            var box = new Outer<int>.Box<string> { Value = "canary", Key = 4 };
            box.Erase(Given.Values());
            return box.Key + " " + Given.Show(box.Value) + " " + Given.Show(box.Other) + " " + Given.Show(box.GetOnly);
            """));

    /// <summary>What no call reaches is cleared whole where it is marked.</summary>
    [Fact]
    public async Task MarkedOutOfReach_IsCleared() => Assert.Equal(
        "0 (0, ) 0 0 null 0 0",
        await Erased("""
            public partial class Address { [PersonalData<Delivery>] public string City { get; set; } = "canary"; }
            public partial struct Spot { [PersonalData<Delivery>] public string City { get; set; } }
            [PersonalData<Delivery>] public readonly partial record struct Mail(string Value);
            [PersonalData<Delivery>] public partial class Name { public string First { get; set; } = "canary"; }
            public partial class Held
            {
                [PersonalData<Delivery>] public List<List<Address>> Deep { get; } = [[new()]];
                [PersonalData<Delivery>] public (int A, Address B) Pair { get; set; } = (1, new());
                [PersonalData<Delivery>] public Dictionary<Mail, int> ByMail { get; } = new() { [new("canary")] = 1 };
                public Dictionary<Mail, Name> Names { get; } = new() { [new("canary")] = new() };
                [PersonalData<Delivery>] public Lazy<Address>? Later { get; set; } = new();
                [PersonalData<Delivery>] public HashSet<Spot> Spots { get; } = [new() { City = "canary" }];
                [PersonalData<Delivery>] public Spot?[] Maybe { get; set; } = [];
            }
            """, """
            var h = new Held { Maybe = [new Spot { City = "canary" }] };
            h.Erase(Given.Values());
            return h.Deep.Count + " " + h.Pair + " " + h.ByMail.Count + " " + h.Names.Count + " " + Given.Show(h.Later) + " " + h.Spots.Count + " " + h.Maybe.Length;
            """));

    [Fact]
    public async Task Types_OfValues() => Assert.Equal(
        "about:blank 0.0.0.0 01/01/0001 True 0 None null 203.0.113.0 '' False 0",
        await Erased("""
            public enum Sex { None, Woman }
            [PersonalData<Delivery>] public readonly record struct Phone(string Number);
            public partial class Values
            {
                [PersonalData<Delivery>] public Uri Site { get; set; } = new("https://canary.example");
                [PersonalData<Delivery>] public System.Net.IPAddress Ip { get; set; } = System.Net.IPAddress.Loopback;
                [PersonalData<Delivery>] public DateOnly Born { get; set; } = new(1984, 7, 14);
                [PersonalData<Delivery>] public Guid Device { get; set; } = Guid.Parse("11111111-1111-1111-1111-111111111111");
                [PersonalData<Delivery>] public decimal Income { get; set; } = 30;
                [PersonalData<Delivery>] public Sex Sex { get; set; } = Sex.Woman;
                [PersonalData<Delivery>] public DateTime? At { get; set; } = DateTime.UnixEpoch;
                [PersonalData<Delivery>(Erasure = ErasureMethod.Generalize)] public System.Net.IPAddress? Last { get; set; } = System.Net.IPAddress.Parse("203.0.113.9");
                public Phone Phone { get; set; } = new("canary");
                [PersonalData<Delivery>] public bool Smokes { get; set; } = true;
                [PersonalData<Delivery>] public byte[] Photo { get; set; } = [1];
            }
            """, """
            var v = new Values();
            v.Erase(Given.Values());
            return string.Join(" ", new object?[] { v.Site, v.Ip, v.Born, v.Device != Guid.Empty && v.Device != Guid.Parse("11111111-1111-1111-1111-111111111111"), v.Income, v.Sex, v.At, v.Last, v.Phone.Number ?? "", v.Smokes, v.Photo.Length }.Select(Given.Show));
            """));

    [Fact]
    public async Task Replacements_OfEveryType() => Assert.Equal(
        "True -3 1.5 Woman 01/02/2000 00000000-0000-0000-0000-000000000001 'x\"y' 2000-01-02T03:04:05.0000000Z",
        await Erased("""
            public enum Sex { None, Woman }
            public partial class Values
            {
                [PersonalData<Delivery>(Erasure = ErasureMethod.Replace, Replacement = "true")] public bool Flag { get; set; }
                [PersonalData<Delivery>(Erasure = ErasureMethod.Replace, Replacement = "-3")] public long? Number { get; set; } = 1;
                [PersonalData<Delivery>(Erasure = ErasureMethod.Replace, Replacement = "1.5")] public decimal Amount { get; set; }
                [PersonalData<Delivery>(Erasure = ErasureMethod.Replace, Replacement = "Woman")] public Sex Sex { get; set; }
                [PersonalData<Delivery>(Erasure = ErasureMethod.Replace, Replacement = "2000-01-02")] public DateOnly Day { get; set; }
                [PersonalData<Delivery>(Erasure = ErasureMethod.Replace, Replacement = "00000000-0000-0000-0000-000000000001")] public Guid Id2 { get; set; }
                [PersonalData<Delivery>(Erasure = ErasureMethod.Replace, Replacement = "x\"y")] public string? Text { get; set; }
                [PersonalData<Delivery>(Erasure = ErasureMethod.Replace, Replacement = "2000-01-02T03:04:05Z")] public DateTime At { get; set; }
            }
            """, """
            var v = new Values();
            v.Erase(Given.Values());
            return string.Join(" ", new object?[] { v.Flag, v.Number, v.Amount, v.Sex, v.Day, v.Id2, v.Text }.Select(Given.Show)) + " " + v.At.ToString("O");
            """));

    [Fact]
    public async Task OwnedRows_AreFollowed_OthersAreNot() => Assert.Equal(
        "pseudonym canary pseudonym",
        await Erased("""
            public partial class Order { public int Id { get; set; } [OwnedBy<Customer>] public int CustomerId { get; set; } [PersonalData<Delivery>] public string Note { get; set; } = "canary"; }
            [DataSubject, PersonalData<Delivery>] public partial class Customer { public int Id { get; set; } public List<Order> Orders { get; } = [new()]; public Customer? Sponsor { get; set; } public string Name { get; set; } = "canary"; }
            """, """
            var c = new Customer { Sponsor = new() };
            c.Erase(Given.Values());
            return Given.Show(c.Name) + " " + c.Sponsor.Name + " " + Given.Show(c.Orders[0].Note);
            """));

    [Fact]
    public async Task AnotherPerson_IsLetGo_AndStays() => Assert.Equal(
        "True 0 canary canary pseudonym",
        await Erased("""
            [DataSubject] public partial class Person
            {
                public int Id { get; set; }
                [PersonalData<Delivery>] public string Name { get; set; } = "canary";
                [PersonalData<Delivery>] public Person? Spouse { get; set; }
                [PersonalData<Delivery>] public List<Person> Children { get; } = [];
            }
            """, """
            Person spouse = new(), child = new();
            var person = new Person { Spouse = spouse, Children = { child } };
            person.Erase(Given.Values());
            return (person.Spouse is null) + " " + person.Children.Count + " " + spouse.Name + " " + child.Name + " " + Given.Show(person.Name);
            """));

    [Fact]
    public async Task ClashingNames() => Assert.Equal(
        "pseudonym pseudonym pseudonym pseudonym mine",
        await Erased("""
            public partial class Clash { [PersonalData<Delivery>] public string Erase { get; set; } = "canary"; [PersonalData<Delivery>] public string values { get; init; } = "canary"; public int SetValues; }
            public partial class Derived : Clash { [PersonalData<Delivery>] public string @class { get; set; } = "canary"; }
            public partial struct Small { [PersonalData<Delivery>] public string Erase; }
            public partial class Written { [PersonalData<Delivery>] public string Name { get; set; } = "canary"; public void Erase(ErasureValues values) => Name = "mine"; }
            """, """
            var d = new Derived();
            ((IErasable)d).Erase(Given.Values());
            var w = new Written();
            w.Erase(Given.Values());
            return Given.Show(d.Erase) + " " + Given.Show(d.values) + " " + Given.Show(d.@class) + " " + Given.Show(new Small { Erase = "canary" }.Erase_(Given.Values()).Erase) + " " + w.Name;
            """));

    [Fact]
    public async Task WhatIsObsolete_HoldsDataToo() => Assert.Equal(
        "pseudonym",
        await Erased("""
            public partial class Old { [Obsolete("renamed"), PersonalData<Delivery>] public string Mail { get; set; } = "canary"; }
            """, """
            var o = new Old();
            o.Erase(Given.Values());
            #pragma warning disable CS0618
            return Given.Show(o.Mail);
            """));

    [Fact]
    public async Task NullWhereTheTypeSaysThereIsNone_StaysNull() => Assert.Equal(
        "null null",
        await Erased("""
            public partial class Loose { [PersonalData<Delivery>] public string Mail { get; set; } = null!; [PersonalData<Delivery>] public List<string> Tags { get; set; } = null!; }
            """, """
            var o = new Loose();
            o.Erase(Given.Values());
            return Given.Show(o.Mail) + " " + Given.Show(o.Tags);
            """));

    private static Task<string> Erased(string types, string body) =>
        Generation.TextOf(Values + types + "\npublic static class Program { public static string Main() {\n" + body + "\n} }");
}
