namespace PrivacyAnalyzers.Tests.Symbols;

/// <summary>Marks of other libraries count by their metadata names: these are stand-ins with the same names.</summary>
public sealed class OtherLibrariesMarksTests
{
    private const string Libraries = """
        namespace Microsoft.AspNetCore.Identity
        {
            public class PersonalDataAttribute : System.Attribute; public class ProtectedPersonalDataAttribute : PersonalDataAttribute;
            public class IdentityUser<TKey>
            {
                [PersonalData] public virtual TKey Id { get; set; } = default!;
                [ProtectedPersonalData] public virtual string? Email { get; set; }
                [ProtectedPersonalData] public virtual string? PhoneNumber { get; set; }
                public virtual string? PasswordHash { get; set; }
            }
            public class IdentityUser : IdentityUser<string>;
        }
        namespace Microsoft.Extensions.Compliance.Classification
        {
            public class DataClassificationAttribute : System.Attribute; public sealed class NoDataClassificationAttribute : DataClassificationAttribute;
        }
        namespace Destructurama.Attributed { public class LogMaskedAttribute : System.Attribute; public class NotLoggedAttribute : System.Attribute; }
        namespace Acme { public class SecretAttribute : System.Attribute; public class PiiAttribute : Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute; }

        """;

    [Fact]
    public void TheySayWhat_NotWhy()
    {
        var code = MarkedCode.Of(Libraries + """
            public class User
            {
                [Microsoft.AspNetCore.Identity.PersonalData] public string Identity { get; set; } = "";
                [Microsoft.AspNetCore.Identity.ProtectedPersonalData] public string Protected { get; set; } = "";
                [Acme.Pii] public string Classified { get; set; } = "";
                [Microsoft.Extensions.Compliance.Classification.NoDataClassification] public string Free { get; set; } = "";
                [Destructurama.Attributed.LogMasked] public string Masked { get; set; } = "";
                [Destructurama.Attributed.NotLogged] public string Hidden { get; set; } = "";
                [Acme.Secret] public string Configured { get; set; } = "";
                [Acme.Pii, AlsoFor<A>] public string WithPurpose { get; set; } = "";
            }
            [Acme.Pii] public class Covered { public string Name { get; set; } = ""; [Microsoft.Extensions.Compliance.Classification.NoDataClassification] public string Free { get; set; } = ""; }
            """, "Acme.SecretAttribute");

        foreach (var name in new[] { "Identity", "Protected", "Classified", "Masked", "Hidden", "Configured" })
            Assert.Equal("Member: foreign ", code.Read("User." + name));
        Assert.Equal("-", code.Read("User.Free"));
        Assert.Equal("Member: foreign A", code.Read("User.WithPurpose"));
        Assert.Equal("ContainingType: foreign ", code.Read("Covered.Name"));
        Assert.Equal("-", code.Read("Covered.Free"));
        Assert.Equal("-", MarkedCode.Of(Libraries + "public class User { [Acme.Secret] public string Name { get; set; } = \"\"; }").Read("User.Name"));
    }

    [Fact]
    public void OursGiveThePurposes_WhereverTheyStand()
    {
        var code = MarkedCode.Of(Libraries + """
            [PersonalData<A>] public class Customer { [Acme.Pii] public string Email { get; set; } = ""; [Acme.Pii, NotPersonalData("x")] public string Culture { get; set; } = ""; }
            [PersonalData<B>] public record struct Phone(string Value);
            public interface IContact { [PersonalData<C>] string Name { get; } }
            public class Other : IContact { [Acme.Pii] public Phone Phone { get; set; } [Acme.Pii] public string Name => ""; [Acme.Pii] public virtual string Base { get; set; } = ""; }
            public class Derived : Other { [PersonalData<A>] public override string Base { get; set; } = ""; }
            public class Denying : Other { [NotPersonalData("x")] public override string Base { get; set; } = ""; }
            public class Inheriting : Other { public override string Base { get; set; } = ""; }
            """);

        Assert.Equal("ContainingType: A", code.Read("Customer.Email"));
        Assert.Equal("-", code.Read("Customer.Culture"));
        Assert.Equal("ValueType: B", code.Read("Other.Phone"));
        Assert.Equal("Inherited: C", code.Read("Other.Name"));
        Assert.Equal("Member: A", code.Read("Derived.Base"));
        Assert.Equal("-", code.Read("Denying.Base"));
        Assert.Equal("Inherited: foreign ", code.Read("Inheriting.Base"));
    }

    [Fact]
    public void AssemblyMarks_NameMembersOfTypesThatAreNotOurs()
    {
        var code = MarkedCode.Of(Libraries + """
            [assembly: PersonalData<A>(DataCategory.EmailAddress, Of = typeof(Microsoft.AspNetCore.Identity.IdentityUser), Member = "Email")]
            [assembly: PersonalData<B>(Of = typeof(Microsoft.AspNetCore.Identity.IdentityUser), Member = "Email")]
            [assembly: PersonalData<A>(Of = typeof(AppUser), Member = "PasswordHash")]
            [assembly: PersonalData<A>(Of = typeof(Foreign<>), Member = "Value")]
            [assembly: PersonalData<A>(Of = typeof(IChild), Member = "Name")]
            [assembly: PersonalData<A>(Of = typeof(Foreign<>), Member = "Nothing")]
            public class AppUser : Microsoft.AspNetCore.Identity.IdentityUser { public override string? Email { get; set; } }
            public class Foreign<T> { public T? Value { get; set; } }
            public interface IParent { string Name { get; } } public interface IChild : IParent;
            public class Child : IChild { public string Name => ""; }
            """);

        Assert.Equal("Assembly: A+B EmailAddress", code.Read("Microsoft.AspNetCore.Identity.IdentityUser`1.Email"));
        Assert.Equal("Assembly: A+B EmailAddress", code.Read("AppUser.Email"));
        Assert.Equal("Assembly: A", code.Read("Microsoft.AspNetCore.Identity.IdentityUser`1.PasswordHash"));
        Assert.Equal("Member: foreign ", code.Read("Microsoft.AspNetCore.Identity.IdentityUser`1.PhoneNumber"));
        Assert.Equal("Assembly: A", code.Read("Foreign`1.Value"));
        Assert.Equal("Assembly: A", code.Read("IParent.Name"));
        Assert.Equal("Assembly: A", code.Read("Child.Name"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AssemblyMarks_OfAReferencedAssembly_CountHere(bool asImage)
    {
        var library = MarkedCode.Library("""
            [assembly: PersonalData<A>(Of = typeof(System.Uri), Member = "UserInfo")]
            """, asImage);
        Assert.Equal("Assembly: A", MarkedCode.Of("// purposes: library", library).Read("System.Uri.UserInfo"));
    }

    [Fact]
    public void NothingIsRegistered_WhereNothingIsMarkedAndTheAbstractionsAreNotReferenced()
    {
        Assert.False(MarkedCode.Without("[System.Obsolete] public class Plain { [System.Obsolete] public string Name { get; set; } = \"\"; }").IsAnalysed);
        Assert.False(MarkedCode.Without("[Acme.Own] public class Plain; namespace Acme { class OwnAttribute : System.Attribute; }").IsAnalysed);
        Assert.True(MarkedCode.Without("[Acme.Own] public class Plain; namespace Acme { class OwnAttribute : System.Attribute; }", "Acme.OwnAttribute").IsAnalysed);
        Assert.True(MarkedCode.Without(Libraries).IsAnalysed);
        var referencing = MarkedCode.Of("");
        Assert.True(referencing.IsAnalysed);
        Assert.False(MarkedCode.Without("").IsAnalysed);
    }

    [Fact]
    public void WithoutTheAbstractions_OtherMarksAreStillRead() =>
        Assert.Equal("Member: foreign ", MarkedCode.Without(Libraries + "public class User { [Acme.Pii] public string Name { get; set; } }").Read("User.Name"));
}
