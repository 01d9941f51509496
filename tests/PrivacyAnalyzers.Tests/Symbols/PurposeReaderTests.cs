using Microsoft.CodeAnalysis;

namespace PrivacyAnalyzers.Tests.Symbols;

public sealed class PurposeReaderTests
{
    [Fact]
    public void Purpose_IsReadWhole()
    {
        var marked = MarkedCode.Of("""
            [assembly: Recipient("OVH", RecipientRole.Processor, Country = "FR")]
            namespace Shop
            {
                [Purpose(LegalBasis.LegitimateInterests, "Offers", Key = "offers", Retention = "P3Y", From = RetentionFrom.Collection, Archive = "P1Y", Marketing = true,
                    Channel = Channel.Email | Channel.Post, ExistingCustomers = true, Interest = "Sales", SpecialCategories = SpecialCategoryCondition.ExplicitConsent, ConsentLifetime = "P2Y")]
                [Recipient("Brevo", RecipientRole.Processor, Country = "US", Transfer = "SCC", Sold = true)]
                public sealed class X : IPurpose;
            }
            """);
        var purpose = marked.Known.Purposes.Of((ITypeSymbol)marked.Find("Shop.X"))!;

        Assert.Equal((LegalBasis.LegitimateInterests, "Offers", "offers", "P3Y", RetentionFrom.Collection, "P1Y"), (purpose.Basis, purpose.Description, purpose.Key, purpose.Retention, purpose.From, purpose.Archive));
        Assert.Equal((true, Channel.Email | Channel.Post, true, "Sales", "P2Y"), (purpose.IsMarketing, purpose.Channel, purpose.IsForExistingCustomers, purpose.Interest, purpose.ConsentLifetime));
        Assert.Equal(SpecialCategoryCondition.ExplicitConsent, purpose.SpecialCategories);
        Assert.False(purpose.NeedsConsent);
        var recipient = Assert.Single(purpose.Recipients);
        Assert.Equal(("Brevo", RecipientRole.Processor, "US", "SCC", true), (recipient.Name, recipient.Role, recipient.Country, recipient.Transfer, recipient.IsSold));
        Assert.Equal(["Brevo", "OVH"], marked.Known.Purposes.RecipientsOf(purpose).Select(declared => declared.Name));
    }

    [Theory]
    [InlineData("public class Outer { [Purpose(LegalBasis.Consent, \"x\")] public sealed class X : IPurpose; }", "Outer+X", "Outer+X")]
    [InlineData("namespace Shop { [Purpose(LegalBasis.Consent, \"x\")] public sealed class X : IPurpose; }", "Shop.X", "Shop.X")]
    public void Key_IsTheFullName(string code, string name, string key)
    {
        var marked = MarkedCode.Of(code);
        Assert.Equal(key, marked.Known.Purposes.Of((ITypeSymbol)marked.Find(name))?.Key);
    }

    [Fact]
    public void TypeWithoutPurpose_IsNone()
    {
        var marked = MarkedCode.Of("public sealed class X : IPurpose;");
        Assert.Null(marked.Known.Purposes.Of((ITypeSymbol)marked.Find("X")));
        Assert.Null(marked.Known.Purposes.Of(null));
        Assert.Null(marked.Known.Purposes.Of(marked.Compilation.CreateErrorTypeSymbol(null, "Y", 0)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Declarations_SeeSourceAndReferences(bool asImage)
    {
        var marked = MarkedCode.Of(
            "// purposes: library\n[Purpose(LegalBasis.Consent, \"x\"), Recipient(\"Brevo\", RecipientRole.Processor)] public sealed class X : IPurpose; [DataSubject] public class Customer { public Address Home { get; set; } } public class Address { }",
            MarkedCode.Library("[DataSubject] public class Person { }", asImage));
        var declarations = marked.Known.Declarations;

        Assert.Equal(["X", "A", "B", "C"], declarations.Purposes.Select(purpose => purpose.Type.Name));
        Assert.Equal(["Customer", "Person"], declarations.Subjects.Select(subject => subject.Name));
        Assert.Equal(["Brevo"], declarations.Recipients);
        Assert.Contains(marked.Find("Address"), declarations.HeldBySubjects, SymbolEqualityComparer.Default);
    }
}
