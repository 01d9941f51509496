using PrivacyAnalyzers.Abstractions.Tests.Export;

namespace PrivacyAnalyzers.Abstractions.Tests.Descriptors;

public class DescriptorTests
{
    private static readonly PurposeDescriptor Delivery = Purpose("order", LegalBasis.Contract), Accounts = Purpose("accounts", LegalBasis.LegalObligation);

    [Theory]
    [InlineData(DataOrigin.Unspecified, true)]
    [InlineData(DataOrigin.Provided, true)]
    [InlineData(DataOrigin.Observed, true)]
    [InlineData(DataOrigin.Derived, false)]
    [InlineData(DataOrigin.ThirdParty, false)]
    [InlineData(DataOrigin.PublicSource, false)]
    public void Portable_IsWhatWasProvidedOrObserved(DataOrigin origin, bool expected) => Assert.Equal(expected, Facts("Email", origin, Delivery).IsPortable);

    [Fact]
    public void Portable_IsUnderConsentOrContract()
    {
        Assert.False(Facts("Email", DataOrigin.Provided, Accounts).IsPortable);
        Assert.True(Facts("Email", DataOrigin.Provided, Accounts, Delivery).IsPortable);
    }

    [Fact]
    public void Retention_OfTheMark_ElseOfThePurpose()
    {
        Assert.Equal("P1Y", new PurposeUse(Delivery, "P1Y").Retention);
        Assert.Equal("P5Y", new PurposeUse(Delivery, null).Retention);
    }

    [Fact]
    public void Visitor_GetsTheTypeOfTheMember()
    {
        var visitor = new TypeNames();
        foreach (var member in Node.Descriptor.TypedMembers)
        {
            member.Accept(visitor);
        }

        Assert.Equal(["Name: String", "Next: Node"], visitor.Seen);
    }

    [Fact]
    public void Text_ShowsNoValue()
    {
        Assert.Equal("Name", Node.Descriptor.Members[0].ToString());
        Assert.Equal("Node", Node.Descriptor.ToString());
    }

    [Fact]
    public void Circle_Ends()
    {
        var node = new Node { Name = "a" };
        node.Next = new Node { Name = "b", Next = node };
        var writer = new TextExport(DataSubjectRight.Access);
        Node.Descriptor.Export(writer, node);
        Assert.Equal("{Name:a,Next:{Name:b,Next:null}}", writer.Text);
    }

    [Fact]
    public void SameObjectTwice_IsWrittenTwice()
    {
        var node = new Node { Name = "a" };
        var writer = new TextExport(DataSubjectRight.Access);
        Node.Descriptor.ExportAll(writer, [node, null, node]);
        Assert.Equal("[{Name:a,Next:null},null,{Name:a,Next:null}]", writer.Text);
    }

    [Fact]
    public void Portability_LeavesOutTheRest()
    {
        var writer = new TextExport(DataSubjectRight.Portability);
        Node.Descriptor.Export(writer, new Node { Name = "a", Next = new Node { Name = "b" } });
        Assert.Equal("{Name:a}", writer.Text);
    }

    [Theory]
    [InlineData("fr", "Nom")]
    [InlineData("fr-CA", "Nom")]
    [InlineData("FR", "Nom")]
    [InlineData("frr", "Name")]
    [InlineData("de", "Name")]
    [InlineData("", "Name")]
    public void Label_InALanguage(string language, string expected) => Assert.Equal(expected, new LocalizedText("Name", "Nom").In(language));

    [Fact]
    public void Store_FindsByType()
    {
        var store = new StoreDescriptor(typeof(DescriptorTests), [Node.Descriptor]);
        Assert.Same(Node.Descriptor, store.Find(typeof(Node)));
        Assert.Null(store.Find(typeof(string)));
    }

    internal static PurposeDescriptor Purpose(string key, LegalBasis basis) => new(key, basis, key, "P5Y", RetentionFrom.LastActivity, null, false, null, null, [new RecipientDescriptor("Brevo", RecipientRole.Processor, "FR", null, false)]);

    internal static MemberFacts Facts(string path, DataOrigin origin, params PurposeDescriptor[] purposes) =>
        new(path, new LocalizedText(path, path), DataCategory.Other, origin, [.. purposes.Select(purpose => new PurposeUse(purpose, null))], ErasureMethod.Default, null, 0);

    private sealed class TypeNames : IMemberVisitor<Node>
    {
        public List<string> Seen { get; } = [];

        public void Visit<TValue>(MemberDescriptor<Node, TValue> member) => Seen.Add(member.Facts.Path + ": " + typeof(TValue).Name);
    }

    internal sealed class Node
    {
        public static EntityDescriptor<Node> Descriptor { get; } = new(
            new EntityFacts("Node", new LocalizedText("Node", "Nœud"), false, SubjectKind.Unspecified, null, [], RowErasure.Default, [], []),
            [
                new MemberDescriptor<Node, string>(
                    Facts("Name", DataOrigin.Provided, Delivery), new ExportShape(ExportValueKind.Text, false), node => node.Name, (ref node, value) => node.Name = value, (value, _) => "", (writer, value) => writer.WriteText(value)),
                new MemberDescriptor<Node, Node?>(
                    Facts("Next", DataOrigin.Derived, Delivery), new ExportShape(() => Descriptor!, true), node => node.Next, (ref node, value) => node.Next = value, null, (writer, value) => Descriptor!.Export(writer, value)),
            ],
            null);

        public string Name { get; set; } = "";

        public Node? Next { get; set; }
    }
}
