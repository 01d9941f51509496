namespace PrivacyAnalyzers.Tests.Generation.Erasure;

/// <summary>Erasures that code of the user's stops: each member is as it was or erased, and another call with the same values finishes.</summary>
public sealed class UnfinishedErasureTests
{
    private const string Given = """
        public static class Given
        {
            public static bool Refuses;
            public static string Refused(string value) => Refuses ? throw new InvalidOperationException("refused") : value;
            public static ErasureValues Values() => new(new byte[32], DateTimeOffset.UnixEpoch);
            public static string Once(string member, string value) { using var values = Values(); return values.Pseudonym(member, value); }
            public static string Try(Action erase, Func<string> show)
            {
                Refuses = true;
                var first = "erased";
                try { erase(); } catch (InvalidOperationException refused) { first = refused.Message; }
                var between = show();
                Refuses = false;
                erase();
                return first + " | " + between + " | " + show();
            }
        }

        """;

    [Fact]
    public async Task SetterThatRefuses_ChangesNothing_AndTheNextCallErasesOnce() => Assert.Equal(
        "refused | first second third | True True True",
        await Erased("""
            public partial class Person
            {
                private string _second = "second";
                [PersonalData<Delivery>] public string First { get; set; } = "first";
                [PersonalData<Delivery>] public string Second { get => _second; set => _second = Given.Refused(value); }
                [PersonalData<Delivery>(Erasure = ErasureMethod.Clear)] public string? Third { get; set; } = "third";
            }
            """, """
            var p = new Person();
            using var values = Given.Values();
            return Given.Try(() => p.Erase(values), () => p.First.Length < 10 ? p.First + " " + p.Second + " " + p.Third : (p.First == Given.Once("Person.First", "first")) + " " + (p.Second == Given.Once("Person.Second", "second")) + " " + (p.Third is null));
            """));

    [Fact]
    public async Task SetterThatThrowsAfterItWrote_IsPutBack() => Assert.Equal(
        "refused | one two | True True",
        await Erased("""
            public partial class Person
            {
                private string _one = "one", _two = "two";
                [PersonalData<Delivery>] public string One { get => _one; set => _one = value; }
                [PersonalData<Delivery>] public string Two { get => _two; set { _two = value; Given.Refused(value); } }
            }
            """, """
            var p = new Person();
            using var values = Given.Values();
            return Given.Try(() => p.Erase(values), () => p.One.Length < 10 ? p.One + " " + p.Two : (p.One == Given.Once("Person.One", "one")) + " " + (p.Two == Given.Once("Person.Two", "two")));
            """));

    [Fact]
    public async Task ConstantThatIsRefused_LeavesThePseudonymsUnmade() => Assert.Equal(
        "refused | mail '' note | True '' 'gone'",
        await Erased("""
            public partial class Person
            {
                private string _mail = "mail", _nick = "nick", _note = "note";
                [PersonalData<Delivery>] public string Mail { get => _mail; set => _mail = value; }
                [PersonalData<Delivery>(Erasure = ErasureMethod.Clear)] public string Nick { get => _nick; set => _nick = value; }
                [PersonalData<Delivery>(Erasure = ErasureMethod.Replace, Replacement = "gone")] public string Note { get => _note; set => _note = Given.Refused(value); }
            }
            """, """
            var p = new Person();
            using var values = Given.Values();
            return Given.Try(() => p.Erase(values), () => p.Mail == "mail" ? p.Mail + " '" + p.Nick + "' " + p.Note : (p.Mail == Given.Once("Person.Mail", "mail")) + " '" + p.Nick + "' '" + p.Note + "'");
            """));

    [Fact]
    public async Task ObjectsThatWereErased_AreNotErasedAgain() => Assert.Equal(
        "refused | True lyon paris order | True True True True",
        await Erased("""
            public partial class Address { private string _city = ""; [PersonalData<Delivery>] public string City { get => _city; set => _city = value.Length > 10 && Fails ? Given.Refused(value) : value; } public bool Fails; }
            public partial class Order
            {
                public Address First { get; } = new() { City = "rome" };
                public List<Address> Others { get; } = [new() { City = "lyon", Fails = true }, new() { City = "paris" }];
                public Order? Self { get; set; }
                [PersonalData<Delivery>] public string Name { get; set; } = "order";
            }
            """, """
            var o = new Order();
            o.Self = o;
            using var values = Given.Values();
            string Is(string city, string before) => city == before ? before : (city == Given.Once("Address.City", before)).ToString();
            return Given.Try(() => o.Erase(values), () => Is(o.First.City, "rome") + " " + Is(o.Others[0].City, "lyon") + " " + Is(o.Others[1].City, "paris") + " " + (o.Name == "order" ? "order" : (o.Name == Given.Once("Order.Name", "order")).ToString()));
            """));

    [Fact]
    public async Task ListsOfValues_AreWrittenWhenAllAreMade() => Assert.Equal(
        "refused | lyon rome paris | True True True",
        await Erased("""
            public partial struct Spot { private string _city; [PersonalData<Delivery>] public string City { get => _city; set => _city = value.Length > 10 && Fails ? Given.Refused(value) : value; } public bool Fails; }
            public partial class Order
            {
                public List<Spot> Spots { get; } = [new() { City = "lyon" }, new() { City = "rome", Fails = true }];
                public Spot[]? More { get; set; } = [new() { City = "paris" }];
                public Spot[]? None { get; set; }
                [PersonalData<Delivery>] public string? Name { get; set; }
            }
            """, """
            var o = new Order();
            using var values = Given.Values();
            string Is(string city, string before) => city == before ? before : (city == Given.Once("Spot.City", before)).ToString();
            return Given.Try(() => o.Erase(values), () => Is(o.Spots[0].City, "lyon") + " " + Is(o.Spots[1].City, "rome") + " " + Is(o.More![0].City, "paris"));
            """));

    [Fact]
    public async Task DerivedThatFails_LeavesWhatTheBaseDid() => Assert.Equal(
        "refused | True derived | True True",
        await Erased("""
            public partial class Root { [PersonalData<Delivery>] public string Name { get; set; } = "root"; }
            public partial class Leaf : Root { private string _more = "derived"; [PersonalData<Delivery>] public virtual string More { get => _more; set => _more = Given.Refused(value); } }
            """, """
            var o = new Leaf();
            using var values = Given.Values();
            return Given.Try(() => o.Erase(values), () => (o.Name == Given.Once("Root.Name", "root")) + " " + (o.More == "derived" ? o.More : (o.More == Given.Once("Leaf.More", "derived")).ToString()));
            """));

    [Fact]
    public async Task OverrideThatThrows_IsThoughtOf() => Assert.Equal(
        "refused | first | True",
        await Erased("""
            public partial class Root { [PersonalData<Delivery>(Erasure = ErasureMethod.Clear)] public string? Note { get; set; } = "note"; [PersonalData<Delivery>] public virtual string First { get; set; } = "first"; }
            public class Leaf : Root { private string _first = "first"; public override string First { get => _first; set => _first = Given.Refused(value); } }
            """, """
            var o = new Leaf();
            using var values = Given.Values();
            return Given.Try(() => o.Erase(values), () => o.First == "first" && o.Note == "note" ? o.First : (o.First == Given.Once("Root.First", "first") && o.Note is null).ToString());
            """));

    [Fact]
    public async Task GetterThatThrows_ChangesNothing() => Assert.Equal(
        "refused | name mail | True True",
        await Erased("""
            public partial class Person
            {
                private string _mail = "mail";
                [PersonalData<Delivery>] public string Name { get; set; } = "name";
                [PersonalData<Delivery>] public string Mail { get { Given.Refused(""); return _mail; } set { _mail = value; } }
                public string Kept => _mail;
            }
            """, """
            var p = new Person();
            using var values = Given.Values();
            return Given.Try(() => p.Erase(values), () => p.Name == "name" ? p.Name + " " + p.Kept : (p.Name == Given.Once("Person.Name", "name")) + " " + (p.Kept == Given.Once("Person.Mail", "mail")));
            """));

    [Fact]
    public async Task ListsThatTellWhenTheyAreEmptied_MayThrow() => Assert.Equal(
        "refused | name | True 0",
        await Erased("""
            public partial class Person
            {
                [PersonalData<Delivery>] public string Name { get; set; } = "name";
                [PersonalData<Delivery>] public System.Collections.ObjectModel.ObservableCollection<string> Tags { get; } = ["a"];
            }
            """, """
            var p = new Person();
            p.Tags.CollectionChanged += (_, _) => Given.Refused("");
            using var values = Given.Values();
            return Given.Try(() => p.Erase(values), () => p.Name == "name" ? p.Name : (p.Name == Given.Once("Person.Name", "name")) + " " + p.Tags.Count);
            """));

    [Fact]
    public async Task ValuesThatWereDisposedOf_ChangeNothing() => Assert.Equal(
        "note name",
        await Erased("""
            public partial class Person { [PersonalData<Delivery>(Erasure = ErasureMethod.Clear)] public string? Note { get; set; } = "note"; [PersonalData<Delivery>] public string Name { get; set; } = "name"; }
            """, """
            var p = new Person();
            var values = Given.Values();
            values.Dispose();
            try { p.Erase(values); } catch (ObjectDisposedException) { }
            return p.Note + " " + p.Name;
            """));

    private static Task<string> Erased(string types, string body) =>
        Generation.TextOf(Given + types + "\npublic static class Program { public static string Main() {\n" + body + "\n} }");
}
