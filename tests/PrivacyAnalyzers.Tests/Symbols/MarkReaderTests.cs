using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PrivacyAnalyzers.Symbols;

namespace PrivacyAnalyzers.Tests.Symbols;

public sealed class MarkReaderTests
{
    [Fact]
    public void Members_SayWhatTheyAre()
    {
        var code = MarkedCode.Of("""
            public class Customer
            {
                [PersonalData<A>] public required string Email { get; init; }
                [PersonalData<A>, PersonalData<B>(DataCategory.Name)] public string? Name;
                [field: PersonalData<A>] public string Backed { get; set; } = "";
                public string ByGetter { [return: PersonalData<A>] get => ""; }
                [NotPersonalData("x")] public string Culture { get; set; } = "";
                public string Plain { get; set; } = "";
                [PersonalData<A>] public string this[int index] => "";
                [return: PersonalData<A>] public string Method([PersonalData<B>] string argument, string other) => "";
            }
            """);

        Assert.Equal("Member: A", code.Read("Customer.Email"));
        Assert.Equal("Member: A+B Name", code.Read("Customer.Name"));
        Assert.Equal("Member: A", code.Read("Customer.Backed"));
        Assert.Equal("Member: A", code.Read("Customer.ByGetter"));
        Assert.Equal("-", code.Read("Customer.Culture"));
        Assert.Equal("-", code.Read("Customer.Plain"));
        Assert.Equal("Member: A", code.Read("Customer.this[]"));
        Assert.Equal("Member: A", code.Read("Customer.Method"));
        Assert.Equal("Member: B", code.Read("Customer.Method(argument)"));
        Assert.Equal("-", code.Read("Customer.Method(other)"));
    }

    [Fact]
    public void TypeMark_CoversItsValues_AndLeavesOutKeysChecksRelations()
    {
        var code = MarkedCode.Of("""
            [DataSubject(SubjectKind.Customer), PersonalData<A>]
            public class Customer
            {
                public Guid Id { get; init; }
                [AlsoFor<B>] public required string Email { get; set; }
                public DateOnly? BirthDate { get; set; }
                [PersonalData<C>(DataCategory.Health)] public string? Allergies { get; set; }
                [NotPersonalData("display language")] public string Culture { get; set; } = "fr";
                [ConsentCheck<B>] public bool AcceptsNewsletter { get; private set; }
                public List<Order> Orders { get; } = [];
                public Order? LastOrder { get; set; }
                public int LastOrderId { get; set; }
                public Address? Home { get; set; }
                public Func<int>? Callback;
                public static string Shared = "";
                private string _secret = "";
            }
            public class Order { public int Id { get; set; } public string Text { get; set; } = ""; }
            public class Address { public string City { get; set; } = ""; }
            public class Vip : Customer { public string Table { get; set; } = ""; }
            """);

        Assert.Equal("Member: A", code.Read("Customer"));
        Assert.Equal("-", code.Read("Customer.Id"));
        Assert.Equal("ContainingType: A+B", code.Read("Customer.Email"));
        Assert.Equal("ContainingType: A", code.Read("Customer.BirthDate"));
        Assert.Equal("Member: C Health", code.Read("Customer.Allergies"));
        Assert.Equal("-", code.Read("Customer.Culture"));
        Assert.Equal("-", code.Read("Customer.AcceptsNewsletter"));
        Assert.Equal("-", code.Read("Customer.Orders"));
        Assert.Equal("-", code.Read("Customer.LastOrder"));
        Assert.Equal("-", code.Read("Customer.LastOrderId"));
        Assert.Equal("ContainingType: A", code.Read("Customer.Home"));
        Assert.Equal("-", code.Read("Customer.Callback"));
        Assert.Equal("-", code.Read("Customer.Shared"));
        Assert.Equal("ContainingType: A", code.Read("Customer._secret"));
        Assert.Equal("-", code.Read("Address.City"));
        Assert.Equal("Inherited: A", code.Read("Vip"));
        Assert.Equal("ContainingType: A", code.Read("Vip.Table"));
        Assert.Equal(["Email", "BirthDate", "Allergies", "Home", "_secret"], code.Known.Marks.MarkedMembers((INamedTypeSymbol)code.Find("Customer")).Select(mark => mark.Symbol.Name));
    }

    [Fact]
    public void ValueTypes_MarkWhatHoldsThem()
    {
        var code = MarkedCode.Of("""
            [PersonalData<A>(DataCategory.EmailAddress)] public readonly record struct Email(string Value);
            [PersonalData<A>] public enum Gender { Unknown }
            [PersonalData<A>] public interface IPerson { string Name { get; } }
            public class Letter
            {
                public Email To { get; set; }
                public Email? Copy { get; set; }
                public List<Email> All { get; } = [];
                public Dictionary<string, Email[]> ByName { get; } = [];
                [AlsoFor<B>] public Email Also { get; set; }
                [PersonalData<C>] public Email Other { get; set; }
                [NotPersonalData("ours")] public Email From { get; set; }
                public Gender Gender { get; set; }
                public IPerson? Person { get; set; }
                public Task<Email> Find(Email argument) => Task.FromResult(argument);
            }
            """);

        Assert.Equal("ValueType: A EmailAddress", code.Read("Letter.To"));
        Assert.Equal("ValueType: A EmailAddress", code.Read("Letter.Copy"));
        Assert.Equal("ValueType: A EmailAddress", code.Read("Letter.All"));
        Assert.Equal("ValueType: A EmailAddress", code.Read("Letter.ByName"));
        Assert.Equal("ValueType: A+B EmailAddress", code.Read("Letter.Also"));
        Assert.Equal("Member: C", code.Read("Letter.Other"));
        Assert.Equal("-", code.Read("Letter.From"));
        Assert.Equal("ValueType: A", code.Read("Letter.Gender"));
        Assert.Equal("ValueType: A", code.Read("Letter.Person"));
        Assert.Equal("ValueType: A EmailAddress", code.Read("Letter.Find"));
        Assert.Equal("ValueType: A EmailAddress", code.Read("Letter.Find(argument)"));
        Assert.Equal("ContainingType: A EmailAddress", code.Read("Email.Value"));
    }

    [Fact]
    public void RecordParameters_SpeakForPropertyConstructorAndDeconstruct()
    {
        var code = MarkedCode.Of("""
            public record Person([PersonalData<A>] string Bare, [property: PersonalData<A>] string OnProperty, [field: PersonalData<A>] string OnField, string Plain);
            public record struct Point([PersonalData<A>] string Where);
            public sealed class NotARecord([PersonalData<A>] string where) { public string Where => where; }
            """);

        foreach (var name in new[] { "Bare", "OnProperty", "OnField" })
        {
            Assert.Equal("Member: A", code.Read("Person." + name));
            Assert.Equal("Member: A", code.Read("Person.Deconstruct(" + name + ")"));
        }

        Assert.Equal("Member: A", code.Read("Person.ctor(Bare)"));
        Assert.Equal("Member: A", code.Read("Person.ctor(OnProperty)"));
        Assert.Equal("Member: A", code.Read("Person.ctor(OnField)"));
        Assert.Equal("-", code.Read("Person.Plain"));
        Assert.Equal("-", code.Read("Person.ctor(Plain)"));
        Assert.Equal("Member: A", code.Read("Point.Where"));
        Assert.Equal("Member: A", code.Read("NotARecord.ctor(where)"));
    }

    [Fact]
    public void BasesAndInterfaces_HoldForOverridesAndImplementations()
    {
        var code = MarkedCode.Of("""
            public interface IContact { [PersonalData<A>] string Email { get; } void Send([PersonalData<A>] string to); [return: PersonalData<A>] string Read(); }
            [PersonalData<B>] public interface ICovered { string Phone { get; } }
            public abstract class Base { [PersonalData<A>] public virtual string Name { get; set; } = ""; [return: PersonalData<A>] public abstract string Get(); }
            public class Middle : Base { public override string Get() => ""; }
            public class Leaf : Middle, IContact, ICovered
            {
                public override string Name { get; set; } = "";
                public override string Get() => "";
                public string Email => "";
                public string Phone => "";
                public void Send(string to) { }
                string IContact.Read() => "";
            }
            public class Hiding : Leaf { public new string Name { get; set; } = ""; [AlsoFor<B>] public override string Get() => ""; }
            public class Denying : Leaf { [NotPersonalData("x")] public override string Name { get; set; } = ""; }
            """.Replace("[AlsoFor<B>] public override string Get", "public override string Get", StringComparison.Ordinal));

        Assert.Equal("Inherited: A", code.Read("Leaf.Name"));
        Assert.Equal("Inherited: A", code.Read("Leaf.Get"));
        Assert.Equal("Inherited: A", code.Read("Leaf.Email"));
        Assert.Equal("Inherited: B", code.Read("Leaf.Phone"));
        Assert.Equal("Inherited: A", code.Read("Leaf.Send(to)"));
        Assert.Equal("Inherited: A", MarkedCode.Describe(code.Known.Marks.Of(((INamedTypeSymbol)code.Find("Leaf")).GetMembers().First(member => member.Name.EndsWith("IContact.Read", StringComparison.Ordinal)))));
        Assert.Equal("-", code.Read("Hiding.Name"));
        Assert.Equal("-", code.Read("Denying.Name"));
    }

    [Fact]
    public void Generics_AreReadAtTheirDefinition()
    {
        var code = MarkedCode.Of("""
            public class Box<T> { [PersonalData<A>] public T? Value { get; set; } public T? Bare { get; set; } }
            [PersonalData<A>] public class Person { public string Name { get; set; } = ""; }
            public class Uses { public Box<string> Text = new(); public List<Person> People = []; public void M<T>(T value, [PersonalData<B>] T marked) { } }
            """);

        var text = ((IFieldSymbol)code.Find("Uses.Text")).Type;
        Assert.Equal("Member: A", MarkedCode.Describe(code.Known.Marks.Of(text.GetMembers("Value").Single())));
        Assert.Equal("-", MarkedCode.Describe(code.Known.Marks.Of(text.GetMembers("Bare").Single())));
        Assert.Equal("ValueType: A", code.Read("Uses.People"));
        Assert.Equal("-", code.Read("Uses.M(value)"));
        Assert.Equal("Member: B", code.Read("Uses.M(marked)"));
    }

    [Fact]
    public void PartialMembers_AreOneValue()
    {
        var code = MarkedCode.Of("""
            public partial class Customer
            {
                [PersonalData<A>] public partial string Declared { get; set; }
                public partial string Implemented { get; set; }
                [return: PersonalData<A>] public partial string Method([PersonalData<A>] string one, string two);
                [PersonalData<A>] public string WithField { get; set => field = value.Trim(); } = "";
            }
            public partial class Customer
            {
                public partial string Declared { get => ""; set { } }
                [PersonalData<B>] public partial string Implemented { get => ""; set { } }
                public partial string Method(string one, [PersonalData<B>] string two) => "";
            }
            [PersonalData<A>] public partial class Half { } 
            public partial class Half { public string Name { get; set; } = ""; }
            """);

        Assert.Equal("Member: A", code.Read("Customer.Declared"));
        Assert.Equal("Member: B", code.Read("Customer.Implemented"));
        Assert.Equal("Member: A", code.Read("Customer.Method"));
        Assert.Equal("Member: A", code.Read("Customer.Method(one)"));
        Assert.Equal("Member: B", code.Read("Customer.Method(two)"));
        Assert.Equal("Member: A", code.Read("Customer.WithField"));
        Assert.Equal("ContainingType: A", code.Read("Half.Name"));

        var tree = code.Compilation.SyntaxTrees[0];
        var model = code.Compilation.GetSemanticModel(tree);
        var parts = tree.GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>().Where(property => property.Identifier.ValueText is "Declared" or "Implemented");
        Assert.All(parts, part => Assert.Single(code.Known.Marks.OwnMarks(model.GetDeclaredSymbol(part)!)));
        var field = ((INamedTypeSymbol)code.Find("Customer")).GetMembers().OfType<IFieldSymbol>().Single(symbol => symbol.AssociatedSymbol?.Name == "WithField");
        Assert.Equal("Member: A", MarkedCode.Describe(code.Known.Marks.Of(field)));
    }

    [Fact]
    public void ExtensionMembers_AreReadLikeOthers()
    {
        var code = MarkedCode.Of("""
            [PersonalData<A>] public class Customer { public string First { get; set; } = ""; }
            public static class Extensions
            {
                extension(Customer customer)
                {
                    [PersonalData<B>] public string Display => customer.First;
                    [return: PersonalData<B>] public string Render([PersonalData<C>] string style) => style;
                }
            }
            """);

        var block = ((INamedTypeSymbol)code.Find("Extensions")).GetTypeMembers().Single(type => type.GetMembers("Display").Length > 0);
        Assert.Equal("Member: B", MarkedCode.Describe(code.Known.Marks.Of(block.GetMembers("Display").Single())));
        var render = block.GetMembers("Render").OfType<IMethodSymbol>().Single();
        Assert.Equal("Member: B", MarkedCode.Describe(code.Known.Marks.Of(render)));
        Assert.Equal("Member: C", MarkedCode.Describe(code.Known.Marks.Of(render.Parameters.Single(parameter => parameter.Name == "style"))));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AnotherAssembly_SaysTheSame(bool asImage)
    {
        var library = MarkedCode.Library("""
            [PersonalData<A>(DataCategory.Name)] public class Person { public string Name { get; set; } = ""; [AlsoFor<B>] public virtual string Email { get; set; } = ""; [NotPersonalData("x")] public string Culture { get; set; } = ""; }
            public record Contact([PersonalData<A>] string Phone, string Plain);
            public interface IMailer { void Send([PersonalData<B>] string to); [return: PersonalData<A>] string Read(); }
            public partial class Part { [PersonalData<A>] public partial string One { get; } public partial string One => ""; }
            """, asImage);
        var code = MarkedCode.Of("""
            // purposes: library
            public class Vip : Person { public override string Email { get; set; } = ""; public string Table { get; set; } = ""; }
            public class Mailer : IMailer { public void Send(string to) { } public string Read() => ""; }
            """, library);

        Assert.Equal("ContainingType: A Name", code.Read("Person.Name"));
        Assert.Equal("ContainingType: A+B Name", code.Read("Person.Email"));
        Assert.Equal("-", code.Read("Person.Culture"));
        Assert.Equal("ContainingType: A+B Name", code.Read("Vip.Email"));
        Assert.Equal("ContainingType: A Name", code.Read("Vip.Table"));
        Assert.Equal("Member: A", code.Read("Contact.Phone"));
        Assert.Equal("Member: A", code.Read("Contact.ctor(Phone)"));
        Assert.Equal("Member: A", code.Read("Contact.Deconstruct(Phone)"));
        Assert.Equal("-", code.Read("Contact.Plain"));
        Assert.Equal("Inherited: B", code.Read("Mailer.Send(to)"));
        Assert.Equal("Inherited: A", code.Read("Mailer.Read"));
        Assert.Equal("Member: A", code.Read("Part.One"));
        Assert.True(code.Known.Presence.InReferences);
        Assert.Equal(LegalBasis.Consent, code.Known.Purposes.Of(code.Compilation.GetTypeByMetadataName("B"))!.Basis);
    }

    [Fact]
    public void ErrorTypes_CyclicBases_WrongArguments_ThrowNothing()
    {
        var compilation = MarkedCode.Of("").Compilation.AddSyntaxTrees(Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("""
            using PrivacyAnalyzers;
            class X : Y { [PersonalData<Unknown>] public string One { get; set; } [PersonalData<A>("text", Retention = 3)] public string Two { get; set; } [PersonalData<>] public string Three { get; set; } }
            class Y : X { [AlsoFor] public string Four { get; set; } [PersonalData<A>] public Missing Five { get; set; } public override string One { get; set; } }
            interface I : J { string P { get; } } interface J : I { } class Z : I { public string P => ""; }
            """, new Microsoft.CodeAnalysis.CSharp.CSharpParseOptions(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview)));
        var known = KnownSymbols.For(compilation, [], CancellationToken.None)!;

        foreach (var type in new[] { "X", "Y", "Z", "I", "J" }.Select(name => compilation.GetTypeByMetadataName(name)!))
        {
            _ = known.Marks.Of(type);
            foreach (var member in type.GetMembers())
            {
                _ = known.Marks.Of(member);
                _ = known.Marks.OwnMarks(member);
            }
        }

        Assert.Equal("Member: A", MarkedCode.Describe(known.Marks.Of(compilation.GetTypeByMetadataName("Y")!.GetMembers("Five").Single())));
    }
}
